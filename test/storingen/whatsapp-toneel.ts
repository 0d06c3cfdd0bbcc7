/** WhatsApp: deliveries of Meta in, messages to the Graph API out. Meta delivers again, with growing pauses, until 200. */
import { WHATSAPP } from "../../functions/whatsapp/teksten.ts";
import { standSchema, vulStandAan } from "../../functions/whatsapp/volgorde.ts";
import { bezorging, tekst as tekstbericht } from "../whatsapp/bezorgingen.ts";
import { type Meta, startMeta } from "../whatsapp/graph-server.ts";
import { INSTELLINGEN, maakWereld, stelOp } from "../whatsapp/opstelling.ts";
import { woordenVan } from "../whatsapp/telefoon.ts";
import {
  BEGIN,
  maakDood,
  opslagVan,
  type Proces,
  type ProcesOpties,
  type Tafel,
  type Toneel,
} from "./toneel.ts";

type Opties = NonNullable<Parameters<typeof stelOp>[0]>;

export interface WhatsAppToneel extends Toneel {
  readonly meta: Meta;
  proces(opties?: ProcesOpties & Pick<Opties, "instellingen" | "haal">): Promise<Proces>;
}

let nummers = 0;

/** Starts the channel. */
export async function maakWhatsAppToneel(tafel: Tafel): Promise<WhatsAppToneel> {
  const klok = { ms: BEGIN };
  nummers += 1;
  const van = `316${String(Date.now() % 10_000).padStart(4, "0")}${String(nummers).padStart(4, "0")}`;
  const meta = await startMeta({
    token: INSTELLINGEN.token,
    geheim: INSTELLINGEN.appGeheimen[0] ?? "",
    nu: () => klok.ms,
  });
  const stoppen: (() => Promise<void>)[] = [];
  const gezegd = () => meta.verstuurd.map(woordenVan);
  const isWelkom = (woorden: string) => woorden === WHATSAPP.welkom.join("\n");

  return {
    klok,
    meta,
    pauzes: [1000, 4000, 16_000, 64_000, 256_000],
    bericht: (tekst) => ({
      tekst,
      rauw: bezorging(tekstbericht(tekst, { van, tijd: Math.floor(klok.ms / 1000) })),
    }),
    gezien: () => gezegd().filter((woorden) => !isWelkom(woorden)),
    async proces({ afwijking = 0, wachtMs, sterft, instellingen, haal } = {}) {
      const codes: string[] = [];
      const nu = () => klok.ms + afwijking;
      const eigen = await opslagVan(tafel, {
        schema: standSchema,
        vulAan: vulStandAan,
        nu,
        wachtMs,
        meld: (code) => codes.push(code),
      });
      stoppen.push(eigen.stop);
      const dood = maakDood();
      const wereld = {
        ...maakWereld(),
        klok,
        nu,
        opslag: sterft === "na het antwoord" ? { ...eigen.opslag, bewaar: dood.stap } : eigen.opslag,
        ontvangst: eigen.ontvangst,
      };
      const stuur = sterft === "voor het antwoord" ? dood.stap : haal;
      const opstelling = await stelOp({
        wereld,
        meta,
        ...(instellingen && { instellingen }),
        ...(stuur && { haal: stuur }),
      });
      stoppen.push(() => opstelling.stop());
      return {
        tafel: eigen.proxy,
        codes: () => [...codes, ...opstelling.codes()],
        async bezorg({ rauw }) {
          meta.richtOp(opstelling.webhook);
          const { status } = await meta.bezorg(rauw);
          await (sterft ? dood.bereikt : opstelling.klaar());
          return status;
        },
      };
    },
    stop: async () => {
      for (const doe of stoppen.reverse()) await doe();
      await meta.stop();
    },
  };
}
