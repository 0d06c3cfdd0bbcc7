/** What is delivered twice, late or in another order, and processes that die halfway. */
import { INTERN } from "../dynamo-proxy.ts";
import type { Afloop, Rij } from "../soorten.ts";
import { type Spel, speel } from "../spel.ts";
import type { KanaalNaam, Proces } from "../toneel.ts";
import { maakToneel } from "../zaal.ts";

const BEZORGD = ["teams", "whatsapp"] as const satisfies readonly KanaalNaam[];
const GEVRAAGD = ["web", "api"] as const satisfies readonly KanaalNaam[];
const UUR_MS = 60 * 60 * 1000;

type Verloop = (spel: Spel) => Promise<void>;

/** Rows that differ in their channel only. */
function rijen(
  kanalen: readonly KanaalNaam[],
  { storing, waarom, ...afloop }: Afloop & Pick<Rij, "storing" | "waarom">,
  verloop: Verloop,
): Rij[] {
  return kanalen.map((kanaal) => ({
    storing,
    kanaal,
    ...afloop,
    ...(waarom !== undefined && { waarom }),
    speel: (tafel) => speel({ kanaal, tafel, maak: () => maakToneel(kanaal, tafel) }, verloop),
  }));
}

const GOED = { ziet: ["advies"], kwijt: "niets", dubbel: 0 } as const satisfies Afloop;
const DAARNA = { ziet: ["advies", "weet"], kwijt: "niets", dubbel: 0 } as const satisfies Afloop;

const herhaald = [
  ...rijen(
    BEZORGD,
    { storing: "Hetzelfde bericht tegelijk bij twee processen, en later nog eens", ...DAARNA },
    async ({ toneel, kijk, vraag }) => {
      const [een, ander] = [await toneel.proces(), await toneel.proces()];
      const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
      await kijk("advies", async () => {
        await Promise.all([een.bezorg(bericht), ander.bezorg(bericht)]);
        toneel.klok.ms += UUR_MS;
        await ander.bezorg(bericht);
        await een.bezorg(bericht);
      });
      await vraag("weet", [ander]);
    },
  ),
  ...rijen(
    BEZORGD,
    { storing: "Aannemen lukt, maar het antwoord van de tabel daarop raakt weg", ...GOED },
    async ({ toneel, vraag }) => {
      const proces = await toneel.proces();
      proces.tafel.eens("PutItem", "ontvangst#", { soort: "verbreek-erna" });
      await vraag("advies", [proces]);
    },
  ),
  ...rijen(
    BEZORGD,
    { storing: "Een tweede bezorging, en de tabel kan niet zeggen hoe ver de eerste is", ...GOED },
    async ({ toneel, kijk }) => {
      const [een, ander] = [await toneel.proces(), await toneel.proces()];
      const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
      ander.tafel.eens("GetItem", "ontvangst#", INTERN, 2);
      await kijk("advies", async () => {
        await een.bezorg(bericht);
        await ander.bezorg(bericht);
      });
    },
  ),
];

const volgorde = [
  ...rijen(
    BEZORGD,
    {
      storing: "Het tweede bericht komt vóór het eerste",
      ziet: ["geen-stap", "advies"],
      kwijt: "geheugen",
      dubbel: 0,
      waarom: "Wat er eerst kwam, ging over iets wat nog niet gevraagd was.",
    },
    async ({ toneel, kijk }) => {
      const proces = await toneel.proces();
      const eerste = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
      toneel.klok.ms += 2000;
      const tweede = toneel.bericht("al geprobeerd");
      await kijk("trede", () => proces.bezorg(tweede));
      await kijk("advies", () => proces.bezorg(eerste));
    },
  ),
  ...rijen(
    BEZORGD,
    { storing: "Een bericht komt 23 uur te laat", ...DAARNA },
    async ({ toneel, kijk, vraag }) => {
      const proces = await toneel.proces();
      const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
      toneel.klok.ms += 23 * UUR_MS;
      await kijk("advies", () => proces.bezorg(bericht));
      await vraag("weet", [proces]);
    },
  ),
  ...rijen(
    ["whatsapp"],
    {
      storing: "Een bericht komt een dag te laat",
      ziet: ["niets"],
      kwijt: "antwoord",
      dubbel: 0,
      waarom: "WhatsApp laat na 24 uur geen antwoord meer toe.",
    },
    async ({ toneel, kijk }) => {
      const proces = await toneel.proces();
      const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
      toneel.klok.ms += 24 * UUR_MS;
      await kijk("advies", () => proces.bezorg(bericht));
    },
  ),
];

const race = rijen(
  GEVRAAGD,
  { storing: "Twee vragen van één gesprek tegelijk bij twee processen", ...DAARNA },
  async ({ toneel, kijk, vraag }) => {
    const [een, ander] = [await toneel.proces(), await toneel.proces()];
    const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
    await kijk("advies", async () => {
      // Two tabs ask the same: each gets its own answer, and one state is kept.
      await Promise.all([een.bezorg(bericht), ander.bezorg(bericht)]);
    });
    await vraag("weet", [ander]);
  },
);

const naDeDood = (sterft: "voor het antwoord" | "na het antwoord"): Verloop => {
  return async ({ toneel, vraag }) => {
    const [stervend, levend]: [Proces, Proces] = [await toneel.proces({ sterft }), await toneel.proces()];
    await vraag("advies", [levend]);
    await vraag("trede", [stervend, levend]);
    await vraag("weet", [levend]);
  };
};

const dood = [
  ...rijen(
    BEZORGD,
    { storing: "De Lambda sterft vóór het antwoord", ...DAARNA, ziet: ["advies", "trede", "weet"] },
    naDeDood("voor het antwoord"),
  ),
  ...rijen(
    BEZORGD,
    {
      storing: "De Lambda sterft tussen het antwoord en het opschrijven daarvan",
      ziet: ["advies", "trede", "weet"],
      kwijt: "niets",
      dubbel: 1,
      waarom: "Niemand weet dat het al gezegd is. Liever twee keer dan nooit.",
    },
    naDeDood("na het antwoord"),
  ),
  ...rijen(
    GEVRAAGD,
    {
      storing: "De Lambda sterft vóór het antwoord",
      ziet: ["niets", "advies", "weet"],
      kwijt: "antwoord",
      dubbel: 0,
      waarom: "De browser toont een fout; wie opnieuw drukt, krijgt het antwoord.",
    },
    async ({ toneel, vraag }) => {
      const [stervend, levend] = [
        await toneel.proces({ sterft: "voor het antwoord" }),
        await toneel.proces(),
      ];
      await vraag("advies", [stervend]);
      await vraag("advies", [levend]);
      await vraag("weet", [levend]);
    },
  ),
];

export const BEZORGING: readonly Rij[] = [...herhaald, ...volgorde, ...race, ...dood];
