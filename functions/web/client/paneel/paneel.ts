/**
 * The side panel for somebody with a caller on the line. What is typed goes to the worker of this page, which has the
 * kaart; no request carries it.
 */
import { AFLOPEN, type Afloop, PANEEL, SIGNAALCODES, SIGNALEN, STAP } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";
import { meldDienstAan } from "./aanmelden.ts";
import { startMotor } from "./motor.ts";
import { type Onderdelen, vindOnderdelen } from "./onderdelen.ts";
import type { Lijst, Stand, Stap } from "./protocol.ts";
import { type Geheugen, leesTellingen, tel, vanDag, wisTellingen } from "./tellingen.ts";
import { leesToets, type Toetsdaad } from "./toetsen.ts";

const LOSSE_TOETSEN = "paneel.losseToetsen";
/** A screen reader hears the number of results when the typing rests. */
const RUST_MS = 700;

/** What is said while the kaart comes in. */
const STANDEN: Readonly<Record<Stand, string>> = {
  kern: PANEEL.bijnaKlaar,
  volledig: "",
  mislukt: PANEEL.laadfout,
};

const geheugen = vindGeheugen();
const vandaag = () => new Date().toLocaleDateString("sv-SE");

function start(delen: Onderdelen): void {
  const { paneel, veld, uitslag, status, melding, signalen, sneltoetsen, losseToetsen } = delen;
  const { werker = "", kern = "", rest = "", model = "", dienst = "", versie = "" } = paneel.dataset;
  let open: Stap | null = null;
  /** True from asking for a step until it is there: then the focus goes to it. */
  let opent = false;
  let geteld: { dag: string; knelpunt: string; afloop: Afloop } | null = null;
  let gewist: { tekst: string; signalen: string[]; knelpunt: string | null } | null = null;
  let rustklok = 0;
  /** What stands in the page now. */
  let getoond = "";

  const vakjes = () => [...signalen.querySelectorAll<HTMLInputElement>("input")];
  const gekozenSignalen = () =>
    SIGNAALCODES.filter((code) => vakjes().some(({ checked, value }) => checked && value === code));
  const rijen = () => [...uitslag.querySelectorAll<HTMLElement>("[data-nummer]")];
  const zeg = (tekst: string, ...meer: HTMLElement[]) => status.replaceChildren(tekst, ...meer);

  const motor = startMotor(
    { werker, kern, rest, model },
    { stand: toonStand, lijst: toonLijst, stap: toonStap },
  );

  function toonStand(stand: Stand): void {
    paneel.dataset.stand = stand;
    zeg(STANDEN[stand]);
    if (stand === "mislukt") return;
    if (open !== null) motor.vraag({ soort: "toon", signalen: gekozenSignalen() });
    else if (veld.value.trim() !== "") motor.zoek(veld.value);
  }

  function toonLijst({ html, melding: tekst }: Lijst): void {
    open = null;
    planMelding(tekst);
    // Most letters change nothing in the list; then nothing has to be drawn.
    if (html === getoond) return;
    getoond = html;
    const nummer =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.nummer : null;
    uitslag.innerHTML = html;
    // The list is made anew when the kaart has come in: whoever walked through it keeps the place.
    if (nummer != null) rijen()[Number(nummer) - 1]?.focus();
  }

  function planMelding(tekst: string): void {
    window.clearTimeout(rustklok);
    rustklok = window.setTimeout(() => {
      melding.textContent = tekst;
    }, RUST_MS);
  }

  function toonStap(stap: Stap): void {
    const zelfde = open?.knelpunt === stap.knelpunt && !opent;
    const uitgevouwen = [...uitslag.querySelectorAll("details")].map(({ open: is }) => is);
    const hadFocus = uitslag.contains(document.activeElement);
    open = stap;
    getoond = stap.html;
    uitslag.innerHTML = getoond;
    toonAfloop();
    if (zelfde) {
      for (const [i, details] of uitslag.querySelectorAll("details").entries())
        details.open = uitgevouwen[i] ?? false;
    }
    if (zelfde && !hadFocus) return;
    opent = false;
    uitslag.querySelector<HTMLElement>("[data-kop]")?.focus({ preventScroll: zelfde });
    if (!zelfde) uitslag.scrollIntoView({ block: "start" });
  }

  function opnieuwZoeken(): void {
    open = null;
    motor.zoek(veld.value);
  }

  function openKnelpunt(knelpunt: string): void {
    opent = true;
    motor.vraag({ soort: "open", knelpunt, signalen: gekozenSignalen() });
  }

  function wis(): void {
    const had = veld.value !== "" || gekozenSignalen().length > 0 || open !== null;
    if (had) gewist = { tekst: veld.value, signalen: gekozenSignalen(), knelpunt: open?.knelpunt ?? null };
    veld.value = "";
    zetSignalen([]);
    geteld = null;
    opnieuwZoeken();
    getoond = "";
    uitslag.replaceChildren();
    if (had && paneel.dataset.stand === "volledig") {
      const knop = element("button", "utrecht-button utrecht-button--subtle", PANEEL.herstel);
      knop.type = "button";
      knop.addEventListener("click", herstel);
      zeg(`${PANEEL.gewist} `, knop);
    }
    veld.focus();
    window.scrollTo({ top: 0 });
  }

  function herstel(): void {
    if (gewist === null) return;
    const { knelpunt, signalen: eerder, tekst } = gewist;
    gewist = null;
    veld.value = tekst;
    zetSignalen(eerder);
    zeg("");
    opnieuwZoeken();
    if (knelpunt !== null) openKnelpunt(knelpunt);
    else veld.focus();
  }

  function zetSignalen(aan: readonly string[]): void {
    for (const vakje of vakjes()) vakje.checked = aan.includes(vakje.value);
    toonSignaaladvies();
  }

  function toonSignaaladvies(): void {
    delen.signaaladvies.replaceChildren(
      ...gekozenSignalen().map((code) => element("p", "utrecht-paragraph", SIGNALEN[code].advies)),
    );
  }

  function noteer(afloop: Afloop): void {
    if (open === null) return;
    const zelfde = geteld?.afloop === afloop && geteld.knelpunt === open.knelpunt;
    // One call has one end: another choice takes the place of the one before.
    if (geteld !== null) tel(geheugen, geteld.dag, geteld.knelpunt, geteld.afloop, -1);
    geteld = zelfde ? null : { dag: vandaag(), knelpunt: open.knelpunt, afloop };
    if (geteld !== null) tel(geheugen, geteld.dag, geteld.knelpunt, geteld.afloop, 1);
    zeg(geteld === null ? STAP.ingetrokken : STAP.genoteerd(AFLOPEN[afloop]));
    toonAfloop();
    toonTellingen();
  }

  function toonAfloop(): void {
    for (const knop of uitslag.querySelectorAll<HTMLElement>("[data-afloop]")) {
      const gekozen = geteld?.knelpunt === open?.knelpunt && geteld?.afloop === knop.dataset.afloop;
      knop.setAttribute("aria-pressed", String(gekozen));
    }
  }

  function toonTellingen(): void {
    const { totaal, perAfloop } = vanDag(leesTellingen(geheugen), vandaag());
    delen.vandaag.textContent = totaal === 0 ? "" : PANEEL.vandaag(totaal);
    delen.tellingen.hidden = totaal === 0;
    delen.telling.replaceChildren(
      ...perAfloop.map(([code, aantal]) =>
        element("li", "utrecht-unordered-list__item", `${AFLOPEN[code]}: ${aantal}`),
      ),
    );
  }

  async function kopieer(tekst: string, gelukt: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(tekst);
      zeg(gelukt);
    } catch {
      zeg(PANEEL.kopieerMislukt);
    }
  }

  function loop(stap: 1 | -1): void {
    const alle = rijen();
    const plek = alle.findIndex((rij) => rij.matches(":focus"));
    if (plek + stap < 0 && stap < 0) veld.focus();
    else if (alle.length > 0) alle[Math.min(plek + stap, alle.length - 1)]?.focus();
    else uitslag.querySelector<HTMLElement>("[data-kop], button")?.focus();
  }

  function doe(daad: Toetsdaad): boolean {
    if (typeof daad === "object") {
      const rij = rijen()[daad.open - 1];
      rij?.click();
      return rij !== undefined;
    }
    switch (daad) {
      case "wis":
        wis();
        return true;
      case "eerste":
        if (open === null) uitslag.querySelector<HTMLElement>("[data-nummer], [data-open]")?.click();
        else uitslag.querySelector<HTMLElement>("[data-kop]")?.focus();
        return true;
      case "volgende":
        loop(1);
        return true;
      case "vorige":
        loop(-1);
        return true;
      case "herstel":
        herstel();
        return true;
      case "notitie":
        if (open !== null) kopieer(open.notitie, PANEEL.gekopieerd);
        return open !== null;
      case "doorverbonden":
      case "terugbel":
        noteer(daad);
        return open !== null;
      case "lijst":
        if (open !== null) terug();
        return true;
      case "hulp":
        sneltoetsen.showModal();
        return true;
    }
  }

  function terug(): void {
    opnieuwZoeken();
    veld.focus();
  }

  document.addEventListener("keydown", (toets) => {
    if (sneltoetsen.open) return;
    const { target } = toets;
    const daad = leesToets(toets, {
      inVeld: target === veld,
      leeg: veld.value === "",
      inTekst: target instanceof HTMLInputElement && target.type !== "checkbox",
      inLijst: target instanceof Element && target.closest(".treffers") !== null,
      losseToetsen: losseToetsen.checked,
    });
    if (daad !== null && doe(daad)) toets.preventDefault();
  });

  veld.addEventListener("input", () => {
    if (gewist !== null && status.hasChildNodes()) zeg("");
    opnieuwZoeken();
  });
  delen.vraag.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  delen.wis.addEventListener("click", wis);
  delen.hulp.addEventListener("click", () => sneltoetsen.showModal());
  signalen.addEventListener("change", () => {
    toonSignaaladvies();
    if (open !== null) motor.vraag({ soort: "toon", signalen: gekozenSignalen() });
  });
  delen.wisTellingen.addEventListener("click", () => {
    wisTellingen(geheugen);
    geteld = null;
    toonAfloop();
    toonTellingen();
    zeg(PANEEL.tellingenGewist);
    veld.focus();
  });
  uitslag.addEventListener("click", ({ target }) => {
    const knop = target instanceof Element ? target.closest<HTMLElement>("button") : null;
    if (knop === null) return;
    const { afloop, open: knelpunt } = knop.dataset;
    if (knelpunt !== undefined) openKnelpunt(knelpunt);
    else if ("terug" in knop.dataset) terug();
    else if ("notitie" in knop.dataset) doe("notitie");
    else if ("geprobeerd" in knop.dataset) {
      opent = true;
      motor.vraag({ soort: "geprobeerd", signalen: gekozenSignalen() });
    } else if ("kopieerOverdracht" in knop.dataset) {
      kopieer(uitslag.querySelector("[data-overdracht-tekst]")?.textContent ?? "", PANEEL.tekstGekopieerd);
    } else if (afloop !== undefined && isAfloop(afloop)) noteer(afloop);
  });

  const meldVerbinding = () => {
    delen.verbinding.textContent = navigator.onLine ? "" : PANEEL.offline;
  };
  window.addEventListener("online", meldVerbinding);
  window.addEventListener("offline", meldVerbinding);
  meldVerbinding();

  losseToetsen.checked = geheugen.getItem(LOSSE_TOETSEN) !== "uit";
  losseToetsen.addEventListener("change", () =>
    geheugen.setItem(LOSSE_TOETSEN, losseToetsen.checked ? "aan" : "uit"),
  );
  toonTellingen();
  meldDienstAan(dienst, versie, delen.nieuw);
}

/** localStorage, or nothing that lasts where a browser refuses it: in some frames even asking for it throws. */
function vindGeheugen(): Geheugen {
  try {
    return localStorage;
  } catch {
    const los = new Map<string, string>();
    return {
      getItem: (sleutel) => los.get(sleutel) ?? null,
      setItem: (sleutel, waarde) => void los.set(sleutel, waarde),
      removeItem: (sleutel) => void los.delete(sleutel),
    };
  }
}

function isAfloop(code: string): code is Afloop {
  return code in AFLOPEN;
}

const delen = vindOnderdelen(document);
if (delen) start(delen);
