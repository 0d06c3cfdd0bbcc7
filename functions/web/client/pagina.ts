/** The parts of the page that the script works with. Null when the page is another one: then everything works without. */
export interface Pagina {
  chat: HTMLElement;
  gesprek: HTMLElement;
  status: HTMLElement;
  fout: HTMLElement;
  /** Heard by a screen reader, not seen. */
  melding: HTMLElement;
  teller: HTMLElement;
  verbinding: HTMLElement;
  veld: HTMLTextAreaElement;
  vraag: HTMLFormElement;
}

/** Finds them. */
export function vindPagina(document: Document): Pagina | null {
  const zoek = (kenmerk: string) => document.querySelector<HTMLElement>(`[data-${kenmerk}]`);
  const chat = zoek("chat");
  const gesprek = zoek("gesprek");
  const status = zoek("status");
  const fout = zoek("fout");
  const melding = zoek("melding");
  const teller = zoek("teller");
  const verbinding = zoek("verbinding");
  const vraag = document.querySelector<HTMLFormElement>("form[data-vraag]");
  const veld = vraag?.querySelector("textarea");
  return chat && gesprek && status && fout && melding && teller && verbinding && vraag && veld
    ? { chat, gesprek, status, fout, melding, teller, verbinding, vraag, veld }
    : null;
}

/** An element with a class and safe text. */
export function element<K extends keyof HTMLElementTagNameMap>(soort: K, klasse: string, tekst = "") {
  const nieuw = document.createElement(soort);
  nieuw.className = klasse;
  nieuw.textContent = tekst;
  return nieuw;
}
