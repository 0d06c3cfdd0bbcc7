/**
 * The side panel for somebody with a caller on the line. What is typed goes to the worker of this page, which has the
 * kaart; no request carries it.
 */
import { AFLOPEN, type Afloop, PANEEL } from "../../pagina/paneel/teksten.ts";
import { meldDienstAan } from "./aanmelden.ts";
import { maakAfloop } from "./afloop.ts";
import { beginInVeld } from "./begin-in-veld.ts";
import { maakBeller } from "./beller.ts";
import { vindGeheugen } from "./geheugen.ts";
import { maakGemeentekeuze } from "./gemeentekeuze.ts";
import { maakLetterEerst } from "./letter-eerst.ts";
import { startMotor } from "./motor.ts";
import { maakNasturen } from "./nasturen.ts";
import { type Onderdelen, vindOnderdelen } from "./onderdelen.ts";
import type { Stand } from "./protocol.ts";
import { maakSignaalvakjes } from "./signaalvakjes.ts";
import { maakTelscherm } from "./telscherm.ts";
import type { Toetsdaad } from "./toetsen.ts";
import { luisterNaarToetsen } from "./toetsenbord.ts";
import { maakUitslag } from "./uitslag.ts";

const LOSSE_TOETSEN = "paneel.losseToetsen";

/** What is said while the kaart comes in. */
const STANDEN: Readonly<Record<Stand, string>> = {
  kern: PANEEL.bijnaKlaar,
  volledig: "",
  mislukt: PANEEL.laadfout,
};

function start(delen: Onderdelen): void {
  const { losseToetsen, paneel, sneltoetsen, status, veld } = delen;
  const { werker = "", kern = "", rest = "", model = "", dienst = "", versie = "" } = paneel.dataset;
  const geheugen = vindGeheugen();
  const vandaag = () => new Date().toLocaleDateString("sv-SE");
  const zeg = (tekst: string) => {
    status.textContent = tekst;
  };

  const letterEerst = maakLetterEerst();
  const motor = startMotor(
    { werker, kern, rest, model },
    {
      stand: toonStand,
      lijst: (lijst) => letterEerst.teken(() => uitslag.toonLijst(lijst)),
      stap: (stap) => letterEerst.teken(() => uitslag.toonStap(stap)),
      gemeente: ({ getypt, naam }) => gemeente.gevonden(getypt, naam),
      gemeenten: ({ namen }) => gemeente.toonNamen(namen),
    },
  );
  const uitslag = maakUitslag(delen.uitslag, delen.melding, delen.signaaladvies, toonAfloop);
  const signalen = maakSignaalvakjes(delen.signalen, delen.signaaladvies, verversStap);
  const gemeente = maakGemeentekeuze(delen.gemeente, geheugen, {
    zoek: (getypt) => motor.meld({ soort: "gemeente", getypt }),
    vraagNamen: () => motor.meld({ soort: "gemeenten" }),
    veranderd: ververs,
  });
  const nasturen = maakNasturen({
    geheugen,
    haal: (adres, wat) => fetch(adres, wat),
    nu: Date.now,
    straks: (doe, ms) => void setTimeout(doe, ms),
    heeftVerbinding: () => navigator.onLine,
    alleen: (doe) =>
      "locks" in navigator
        ? navigator.locks.request("paneel.signalen", { ifAvailable: true }, (slot) =>
            slot ? doe() : undefined,
          )
        : doe(),
  });
  const afloop = maakAfloop(geheugen, vandaag, nasturen.geef, zeg);
  const toonTellingen = maakTelscherm(delen, geheugen, vandaag, nasturen, () => {
    afloop.vergeet();
    toonAfloop();
    zeg(PANEEL.tellingenGewist);
    veld.focus();
  });
  const beller = maakBeller({
    ...{ veld, terugzetten: delen.terugzetten, signalen, uitslag, afloop },
    zoek,
    open: openKnelpunt,
    naGesprek: () => nieuwereKaart.naGesprek(),
  });
  const nieuwereKaart = meldDienstAan(dienst, versie, delen.nieuw, beller.bezig);

  function toonStand(stand: Stand): void {
    paneel.dataset.stand = stand;
    zeg(STANDEN[stand]);
    if (stand === "mislukt") return;
    if (stand === "kern") gemeente.begin();
    ververs();
  }

  function ververs(): void {
    if (uitslag.open() !== null) verversStap();
    else if (veld.value.trim() !== "") motor.zoek(veld.value);
  }

  function verversStap(): void {
    if (uitslag.open() !== null) motor.vraag({ soort: "toon", signalen: signalen.gekozen() });
  }

  function zoek(): void {
    uitslag.sluitStap();
    motor.zoek(veld.value);
  }

  function wis(): void {
    letterEerst.vergeet();
    beller.wis();
    if (paneel.dataset.stand === "volledig") zeg("");
  }

  function openKnelpunt(knelpunt: string): void {
    uitslag.verwachtStap();
    motor.vraag({ soort: "open", knelpunt, signalen: signalen.gekozen() });
  }

  function terug(): void {
    zoek();
    veld.focus();
  }

  function noteer(code: Afloop): boolean {
    const open = uitslag.open();
    if (open === null) return false;
    afloop.noteer(open.knelpunt, code);
    toonAfloop();
    toonTellingen();
    return true;
  }

  function toonAfloop(): void {
    const gekozen = afloop.van(uitslag.open()?.knelpunt ?? "");
    for (const knop of delen.uitslag.querySelectorAll<HTMLElement>("[data-afloop]"))
      knop.setAttribute("aria-pressed", String(knop.dataset.afloop === gekozen));
  }

  async function kopieer(tekst: string, gelukt: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(tekst);
      zeg(gelukt);
    } catch {
      zeg(PANEEL.kopieerMislukt);
    }
  }

  function kopieerNotitie(): boolean {
    const open = uitslag.open();
    if (open !== null) void kopieer(open.notitie, PANEEL.gekopieerd);
    return open !== null;
  }

  function loop(stap: 1 | -1): void {
    const alle = uitslag.rijen();
    const plek = alle.findIndex((rij) => rij.matches(":focus"));
    if (plek + stap < 0 && stap < 0) veld.focus();
    else if (alle.length > 0) alle[Math.min(plek + stap, alle.length - 1)]?.focus();
    else delen.uitslag.querySelector<HTMLElement>("[data-kop], button")?.focus();
  }

  function openEerste(): void {
    const wat = uitslag.open() === null ? "[data-nummer], [data-open]" : "[data-kop]";
    const eerste = delen.uitslag.querySelector<HTMLElement>(wat);
    if (uitslag.open() === null) eerste?.click();
    else eerste?.focus();
  }

  function openNummer(nummer: number): boolean {
    const rij = uitslag.rijen()[nummer - 1];
    rij?.click();
    return rij !== undefined;
  }

  const DADEN: Readonly<Record<Extract<Toetsdaad, string>, () => unknown>> = {
    wis,
    eerste: openEerste,
    volgende: () => loop(1),
    vorige: () => loop(-1),
    herstel: beller.herstel,
    notitie: kopieerNotitie,
    doorverbonden: () => noteer("doorverbonden"),
    terugbel: () => noteer("terugbel"),
    lijst: () => uitslag.open() !== null && terug(),
    hulp: () => sneltoetsen.showModal(),
  };
  luisterNaarToetsen({ veld, hulp: sneltoetsen, losseToetsen }, (daad) =>
    typeof daad === "object" ? openNummer(daad.open) : DADEN[daad]() !== false,
  );

  veld.addEventListener("input", () => {
    letterEerst.getypt();
    beller.getypt();
    zoek();
  });
  delen.vraag.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  delen.wis.addEventListener("click", wis);
  delen.hulp.addEventListener("click", () => sneltoetsen.showModal());
  delen.uitslag.addEventListener("click", ({ target }) => {
    const knop = target instanceof Element ? target.closest<HTMLElement>("button") : null;
    if (knop === null) return;
    const { afloop: code, open: knelpunt } = knop.dataset;
    if (knelpunt !== undefined) openKnelpunt(knelpunt);
    else if ("terug" in knop.dataset) terug();
    else if ("notitie" in knop.dataset) kopieerNotitie();
    else if ("geprobeerd" in knop.dataset) {
      uitslag.verwachtStap();
      motor.vraag({ soort: "geprobeerd", signalen: signalen.gekozen() });
    } else if ("kopieerOverdracht" in knop.dataset) {
      const tekst = delen.uitslag.querySelector("[data-overdracht-tekst]")?.textContent ?? "";
      void kopieer(tekst, PANEEL.tekstGekopieerd);
    } else if (code !== undefined && isAfloop(code)) noteer(code);
  });

  const meldVerbinding = () => {
    delen.verbinding.textContent = navigator.onLine ? "" : PANEEL.offline;
  };
  window.addEventListener("online", () => {
    meldVerbinding();
    nasturen.verbonden();
  });
  window.addEventListener("offline", meldVerbinding);
  // A page that goes away has no call any more.
  window.addEventListener("pagehide", afloop.maakDefinitief);
  meldVerbinding();

  losseToetsen.checked = geheugen.getItem(LOSSE_TOETSEN) !== "uit";
  losseToetsen.addEventListener("change", () =>
    geheugen.setItem(LOSSE_TOETSEN, losseToetsen.checked ? "aan" : "uit"),
  );
  void nasturen.stuur();
  beginInVeld(veld);
}

function isAfloop(code: string): code is Afloop {
  return code in AFLOPEN;
}

const delen = vindOnderdelen(document);
if (delen) start(delen);
