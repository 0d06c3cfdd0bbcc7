/** New HTML in a place where most of it stands already. */

/**
 * Makes an element hold this HTML by changing only what differs. Most letters change a word in one row: then one word
 * is laid out and painted anew, and whatever has the focus keeps it.
 */
export function werkBij(doel: Element, html: string): void {
  const mal = document.createElement("template");
  mal.innerHTML = html;
  pasAan(doel, mal.content);
}

function pasAan(oud: Node, nieuw: Node): void {
  const gewenst = [...nieuw.childNodes];
  const aanwezig = [...oud.childNodes];
  for (const [i, een] of gewenst.entries()) {
    const er = aanwezig[i];
    if (er === undefined) oud.appendChild(een);
    else if (er.isEqualNode(een)) continue;
    else if (er instanceof Element && een instanceof Element && er.tagName === een.tagName) {
      pasEigenschappenAan(er, een);
      pasAan(er, een);
    } else if (er instanceof Text && een instanceof Text) er.data = een.data;
    else oud.replaceChild(een, er);
  }
  for (const over of aanwezig.slice(gewenst.length)) oud.removeChild(over);
}

function pasEigenschappenAan(oud: Element, nieuw: Element): void {
  for (const naam of oud.getAttributeNames()) if (!nieuw.hasAttribute(naam)) oud.removeAttribute(naam);
  for (const { name, value } of nieuw.attributes)
    if (oud.getAttribute(name) !== value) oud.setAttribute(name, value);
}
