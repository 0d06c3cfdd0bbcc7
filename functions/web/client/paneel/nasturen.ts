/** Lets the server count how calls ended. It never holds anybody up: what cannot be sent now is sent later, or never. */
import type { Geheugen } from "./geheugen.ts";
import { leesWachtrij, neemEerste, type Signaal, sluitAan, wisWachtrij, zetVooraan } from "./wachtrij.ts";

const ADRES = "/v1/signalen";
const INSTELLING = "paneel.signalen";
const MINUUT_MS = 60_000;
/** How long a server that does not count is left alone. */
const LATER_MS = 10 * MINUUT_MS;

/** What it needs of the browser. */
export interface NastuurMiddelen {
  geheugen: Geheugen;
  haal: (adres: string, wat: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  nu: () => number;
  /** Calls back after so many milliseconds. */
  straks: (doe: () => void, ms: number) => void;
  heeftVerbinding: () => boolean;
  /** Does it unless another tab is at it: two would send the same twice. */
  alleen: (doe: () => Promise<void>) => Promise<void>;
}

/** Sends ends of calls. */
export interface Nasturen {
  staatAan(): boolean;
  /** Off means that nothing is sent and nothing is kept to be sent. */
  zet(aan: boolean): void;
  /** One more to send; at once when that is possible. */
  geef(signaal: Signaal): void;
  /** Sends what waits. Never fails. */
  stuur(): Promise<void>;
  /** The connection is back: whatever was wrong may be over. */
  verbonden(): void;
}

/** Makes the sender. Nothing is sent before the first call that ended, or what an earlier visit left. */
export function maakNasturen(middelen: NastuurMiddelen): Nasturen {
  const { alleen, geheugen, haal, heeftVerbinding, nu, straks } = middelen;
  let nietVoor = 0;
  let gepland = false;
  const staatAan = () => geheugen.getItem(INSTELLING) !== "uit";

  const later = (ms: number) => {
    nietVoor = nu() + ms;
    if (gepland) return;
    gepland = true;
    straks(() => {
      gepland = false;
      void stuur();
    }, ms);
  };

  /** True when it was taken, or will never be. */
  const geteld = async (signaal: Signaal): Promise<boolean> => {
    try {
      const antwoord = await haal(ADRES, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ knelpunt: signaal.knelpunt, afloop: signaal.afloop }),
        // Nobody has to know which browser counts.
        credentials: "omit",
        keepalive: true,
      });
      // A knelpunt or code that this server does not know will not become known by asking again.
      if (antwoord.ok || antwoord.status === 400 || antwoord.status === 422) return true;
      later(Math.max(LATER_MS, 1000 * Number(antwoord.headers.get("retry-after") ?? 0) || 0));
    } catch {
      later(MINUUT_MS);
    }
    return false;
  };

  const stuurAlles = async () => {
    while (staatAan() && heeftVerbinding() && nu() >= nietVoor) {
      const signaal = neemEerste(geheugen);
      if (signaal === null) return;
      if (await geteld(signaal)) continue;
      // Switched off meanwhile: then it is not kept either.
      if (staatAan()) zetVooraan(geheugen, signaal);
      return;
    }
  };

  let bezig = Promise.resolve();
  function stuur(): Promise<void> {
    // One after the other: what is added while the last one is on its way still goes.
    bezig = bezig
      .then(async () => {
        if (leesWachtrij(geheugen).length > 0) await alleen(stuurAlles);
      })
      // A frame that may not lock may not count either.
      .catch(() => undefined);
    return bezig;
  }

  return {
    staatAan,
    stuur,
    zet(aan) {
      geheugen.setItem(INSTELLING, aan ? "aan" : "uit");
      if (!aan) wisWachtrij(geheugen);
    },
    geef(signaal) {
      if (!staatAan()) return;
      sluitAan(geheugen, signaal);
      void stuur();
    },
    verbonden() {
      nietVoor = 0;
      void stuur();
    },
  };
}
