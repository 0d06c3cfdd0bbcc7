/** The letter first: what is found for it is drawn in a frame after the one that shows the letter. */

/** Decides when something may be drawn. */
export interface LetterEerst {
  /** A letter was typed. */
  getypt(): void;
  /** Draws at once, or as soon as the letter is on the screen; of several only the last. */
  teken(doe: () => void): void;
  /** What waits to be drawn is not drawn any more. */
  vergeet(): void;
}

/** Makes one, for one field. */
export function maakLetterEerst(): LetterEerst {
  let wacht = false;
  let klaar: (() => void) | null = null;
  const verder = () => {
    wacht = false;
    const doe = klaar;
    klaar = null;
    doe?.();
  };
  return {
    getypt() {
      // Letters that come before the frame are in the same frame.
      if (wacht) return;
      wacht = true;
      // What a frame plans runs after its paint.
      requestAnimationFrame(() => setTimeout(verder));
    },
    teken(doe) {
      if (wacht) klaar = doe;
      else doe();
    },
    vergeet() {
      klaar = null;
    },
  };
}
