import type * as z from "zod";
import { BegrensdeMap } from "./begrensde-map.ts";
import type { Stand, VersieOpslag } from "./contract.ts";
import { controleerId } from "./id.ts";
import { ontleedToestand } from "./ontleed.ts";
import { BEWAAR_SECONDEN, isVerlopen, verlooptOp } from "./termijn.ts";

/** Options of `geheugenOpslag`. */
export interface GeheugenOpties<Toestand> {
  /** The schema of a state. */
  readonly schema: z.ZodType<Toestand>;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** How many conversations there is room for; the one written longest ago makes way. Default 1000. */
  readonly maxGesprekken?: number;
  /** How long a state is kept, in seconds. Default a day. */
  readonly bewaarSeconden?: number;
}

interface Vak {
  /** The state as JSON text: what is kept cannot change under our hands. Null: forgotten. */
  readonly tekst: string | null;
  readonly versie: number;
  readonly verloopt: number;
}

/**
 * Keeps conversations in the memory of this process, bounded in number and gone when the process ends. Keeps the
 * same contract as `dynamoOpslag`; meant for tests, for local use and where there is no table.
 * @param opties see GeheugenOpties
 * @throws OpslagFout with code "opslag/ongeldige-instelling" when maxGesprekken is not 1 or more
 */
export function geheugenOpslag<Toestand>(opties: GeheugenOpties<Toestand>): VersieOpslag<Toestand> {
  const { schema, nu, maxGesprekken = 1000, bewaarSeconden = BEWAAR_SECONDEN } = opties;
  const vakken = new BegrensdeMap<Vak>(maxGesprekken);

  function levendVak(id: string): Vak | null {
    vakken.ruimOp((vak) => isVerlopen(vak.verloopt, nu()));
    const vak = vakken.haal(id);
    return vak === undefined || isVerlopen(vak.verloopt, nu()) ? null : vak;
  }

  function schrijf(id: string, tekst: string | null, versie: number): void {
    vakken.zet(id, { tekst, versie, verloopt: verlooptOp(nu(), bewaarSeconden) });
  }

  async function leesStand(id: string): Promise<Stand<Toestand> | null> {
    controleerId(id);
    const vak = levendVak(id);
    if (vak === null) return null;
    const toestand = vak.tekst === null ? null : ontleedToestand(schema, JSON.parse(vak.tekst));
    return { toestand, versie: vak.versie };
  }

  return {
    leesStand,
    lees: async (id) => (await leesStand(id))?.toestand ?? null,
    async bewaar(id, toestand, { versie = nu() } = {}) {
      controleerId(id);
      const vak = levendVak(id);
      if (vak !== null && vak.versie > versie) return { gelukt: false, code: "opslag/verouderd" };
      schrijf(id, JSON.stringify(toestand), versie);
      return { gelukt: true };
    },
    async vergeet(id, { versie = nu() } = {}) {
      controleerId(id);
      schrijf(id, null, versie);
      return { gelukt: true };
    },
  };
}
