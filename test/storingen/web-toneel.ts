/** The web: the form of the chat, or the API. Nobody tries again by itself; every answer goes to whoever asked. */
import { toestandSchema, vulAan } from "../../functions/gesprek/index.ts";
import { geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakWeb } from "../../functions/web/app.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { hulp, middelen, OORSPRONG, ruimeLimiet } from "../web/opstelling.ts";
import { BEGIN, type Bericht, maakDood, opslagVan, type Proces, type Tafel, type Toneel } from "./toneel.ts";

/** Starts one of the two. */
export async function maakWebToneel(soort: "web" | "api", tafel: Tafel): Promise<Toneel> {
  const klok = { ms: BEGIN };
  const gesprek = crypto.randomUUID();
  const gezien: string[] = [];
  const stoppen: (() => Promise<void>)[] = [];

  const verzoek = ({ tekst }: Bericht): [string, RequestInit] =>
    soort === "api"
      ? [
          "/v1/zoekvragen",
          {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ tekst, gesprek }),
          },
        ]
      : [
          `${OORSPRONG}/gesprek`,
          {
            method: "POST",
            headers: { origin: OORSPRONG, cookie: `gesprek=${gesprek}`, "x-fragment": "1" },
            body: new URLSearchParams({ tekst }),
          },
        ];

  return {
    klok,
    pauzes: [],
    bericht: (tekst) => ({ tekst, rauw: { tekst } }),
    gezien: () => gezien,
    async proces({ afwijking = 0, wachtMs, sterft } = {}): Promise<Proces> {
      const codes: string[] = [];
      const nu = () => klok.ms + afwijking;
      const eigen = await opslagVan(tafel, {
        schema: toestandSchema,
        vulAan,
        nu,
        wachtMs,
        meld: (code) => codes.push(code),
      });
      stoppen.push(eigen.stop);
      const dood = maakDood();
      const app = maakWeb({
        hulp,
        opslag: sterft ? { ...eigen.opslag, bewaar: dood.stap } : eigen.opslag,
        limiet: ruimeLimiet,
        signalen: geheugenSignalen({ nu }),
        nu,
        nieuwId: () => crypto.randomUUID(),
        middelen,
        inbedding: [],
        aanmelding: null,
        peil: async () => ({ gelukt: true }),
        logboek: maakProefLogboek().logboek,
        meld: ({ code }) => codes.push(code),
      });
      return {
        tafel: eigen.proxy,
        codes: () => codes,
        async bezorg(bericht) {
          const bezig = Promise.resolve(app.request(...verzoek(bericht)));
          if (sterft) {
            await dood.bereikt;
            return 502;
          }
          const antwoord = await bezig;
          gezien.push(await antwoord.text());
          return antwoord.status;
        },
      };
    },
    stop: async () => {
      for (const doe of stoppen) await doe();
    },
  };
}
