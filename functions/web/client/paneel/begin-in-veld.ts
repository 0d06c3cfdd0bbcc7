/** Where the focus is when the panel opens. */

/**
 * Who opens the panel can type at once. In a frame the field waits until the frame has the focus: taking it from the page
 * around it would cut off somebody who types there.
 */
export function beginInVeld(veld: HTMLElement): void {
  const begin = () => {
    if (document.activeElement === document.body) veld.focus({ preventScroll: true });
  };
  if (window.parent === window || document.hasFocus()) begin();
  else window.addEventListener("focus", begin, { once: true });
}
