/** The parts of the page that the script works with. */
export interface Onderdelen {
  paneel: HTMLElement;
  veld: HTMLTextAreaElement;
  vraag: HTMLElement;
  wis: HTMLElement;
  hulp: HTMLElement;
  sneltoetsen: HTMLDialogElement;
  losseToetsen: HTMLInputElement;
  signalen: HTMLElement;
  signaaladvies: HTMLElement;
  status: HTMLElement;
  melding: HTMLElement;
  uitslag: HTMLElement;
  vandaag: HTMLElement;
  tellingen: HTMLElement;
  telling: HTMLElement;
  wisTellingen: HTMLElement;
  verbinding: HTMLElement;
  nieuw: HTMLElement;
}

/** Finds them; null when this is another page. */
export function vindOnderdelen(document: Document): Onderdelen | null {
  const zoek = (kenmerk: string) => document.querySelector<HTMLElement>(`[data-${kenmerk}]`);
  const veld = document.querySelector<HTMLTextAreaElement>("textarea[data-veld]");
  const sneltoetsen = document.querySelector<HTMLDialogElement>("dialog[data-sneltoetsen]");
  const losseToetsen = document.querySelector<HTMLInputElement>("input[data-losse-toetsen]");
  const paneel = zoek("paneel");
  const vraag = zoek("zoek");
  const wis = zoek("wis");
  const hulp = zoek("hulp");
  const signalen = zoek("signalen");
  const signaaladvies = zoek("signaaladvies");
  const status = zoek("status");
  const melding = zoek("melding");
  const uitslag = zoek("uitslag");
  const vandaag = zoek("vandaag");
  const tellingen = zoek("tellingen");
  const telling = zoek("telling");
  const wisTellingen = zoek("wis-tellingen");
  const verbinding = zoek("verbinding");
  const nieuw = zoek("nieuw");
  if (!veld || !sneltoetsen || !losseToetsen || !paneel || !vraag || !wis || !hulp || !signalen) return null;
  if (!signaaladvies || !status || !melding || !uitslag || !vandaag || !tellingen || !telling) return null;
  if (!wisTellingen || !verbinding || !nieuw) return null;
  return {
    ...{
      paneel,
      veld,
      vraag,
      wis,
      hulp,
      sneltoetsen,
      losseToetsen,
      signalen,
      signaaladvies,
      status,
      melding,
    },
    ...{ uitslag, vandaag, tellingen, telling, wisTellingen, verbinding, nieuw },
  };
}
