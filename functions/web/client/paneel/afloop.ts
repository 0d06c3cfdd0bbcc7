/** How the call ended: one tap, counted here, and by the server once it can no longer be taken back. */
import { AFLOPEN, type Afloop, STAP } from "../../pagina/paneel/teksten.ts";
import type { Geheugen } from "./geheugen.ts";
import { tel } from "./tellingen.ts";
import type { Signaal } from "./wachtrij.ts";

/** So long somebody can change the end of a call before it is final. */
const BEDENKTIJD_MS = 30_000;

/** What was counted for one call. */
export interface GeteldGesprek {
  /** Null when nothing was counted, or it was taken back. */
  telling: (Signaal & { dag: string }) | null;
  /** True once it was passed on; the server counts a call once, whatever is changed here afterwards. */
  definitief: boolean;
}

/** The end of the call that is going on. */
export interface AfloopTeller {
  /** Counts this end for this knelpunt, in the place of another; the same end once more takes it back. */
  noteer(knelpunt: string, afloop: Afloop): void;
  /** The end that is counted for this knelpunt. */
  van(knelpunt: string): Afloop | null;
  /** The call is put away; gives what brings its count back. */
  legWeg(): GeteldGesprek;
  zetTerug(gesprek: GeteldGesprek): void;
  /** The next caller is there: nothing is taken back any more. */
  maakDefinitief(): void;
  /** What was not final is not counted by anybody. */
  vergeet(): void;
}

/** Makes one. */
export function maakAfloop(
  geheugen: Geheugen,
  vandaag: () => string,
  definitief: (signaal: Signaal) => void,
  zeg: (tekst: string) => void,
): AfloopTeller {
  let nu: GeteldGesprek = { telling: null, definitief: false };
  /** The call whose end is counted here but may still be taken back. */
  let wachtend: GeteldGesprek | null = null;
  let klok = 0;

  const maakDefinitief = () => {
    window.clearTimeout(klok);
    const gesprek = wachtend;
    wachtend = null;
    if (gesprek === null || gesprek.telling === null) return;
    gesprek.definitief = true;
    definitief({ knelpunt: gesprek.telling.knelpunt, afloop: gesprek.telling.afloop });
  };
  const wacht = (gesprek: GeteldGesprek) => {
    window.clearTimeout(klok);
    wachtend = gesprek;
    klok = window.setTimeout(maakDefinitief, BEDENKTIJD_MS);
  };

  return {
    maakDefinitief,
    van: (knelpunt) => (nu.telling?.knelpunt === knelpunt ? nu.telling.afloop : null),
    noteer(knelpunt, afloop) {
      const { telling } = nu;
      const zelfde = telling?.afloop === afloop && telling.knelpunt === knelpunt;
      if (telling !== null) tel(geheugen, telling.dag, telling.knelpunt, telling.afloop, -1);
      nu.telling = zelfde ? null : { dag: vandaag(), knelpunt, afloop };
      if (nu.telling !== null) tel(geheugen, nu.telling.dag, knelpunt, afloop, 1);
      if (!nu.definitief) wacht(nu);
      zeg(nu.telling === null ? STAP.ingetrokken : STAP.genoteerd(AFLOPEN[afloop]));
    },
    legWeg() {
      const weg = nu;
      nu = { telling: null, definitief: false };
      return weg;
    },
    zetTerug(gesprek) {
      nu = gesprek;
      if (wachtend === gesprek) wacht(gesprek);
    },
    vergeet() {
      window.clearTimeout(klok);
      wachtend = null;
      nu = { telling: null, definitief: nu.definitief };
    },
  };
}
