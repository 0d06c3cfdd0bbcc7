/** What the bench asks of an engine, and the documents that every peer indexes. */
import { STOPWOORDEN } from "../../functions/matching/analyse/stopwoorden.ts";
import type { Kaart } from "../../knowledge/schema.ts";

/** How many knelpunten an engine hands back at most. */
export const DIEPTE = 10;

/** One knelpunt as peers see it: all its fields, those of its regelingen and organisaties by name. */
export interface Document {
  id: string;
  naam: string;
  omschrijving: string;
  herkenning: string;
  regelingen: string;
  organisaties: string;
}

/** The searched fields of a document. */
export const VELDEN = ["naam", "omschrijving", "herkenning", "regelingen", "organisaties"] as const;

/** The same records in the two shapes that engines take. */
export interface Records {
  kaart: Kaart;
  documenten: readonly Document[];
}

/** An engine with an index. */
export interface Gebouwd {
  /** Ids of knelpunten, best first, at most {@link DIEPTE}; empty when nothing is found. */
  zoek(tekst: string): string[] | Promise<string[]>;
  /** Ids of organisaties, best first, when the engine has an opinion of its own on them. */
  organisaties?(tekst: string): string[];
  /** The index as text, when the engine can keep it. */
  bewaar?(): string;
  /** What an engine outside this process measured itself, in ms and bytes. */
  buiten?: { maken: number; start: number; bytes: number };
  sluit?(): Promise<void>;
}

/** An engine: ours or a peer. */
export interface Motor {
  naam: string;
  /** How it was set up, in a few words. */
  opzet: string;
  /** True when whole stories take it seconds: then it gets a sample of the chat lines only. */
  traag?: true;
  /** Makes the index; throws with `code` "niet-beschikbaar" when the engine is not on this machine. */
  bouw(records: Records): Gebouwd | Promise<Gebouwd>;
  /** True when opening asks for the records too, and not only for what was kept. */
  metKaart?: true;
  /** Opens what `bewaar` gave. */
  open?(bewaard: string, records: Records): Gebouwd;
}

/** Thrown by `bouw` when an engine cannot be had on this machine. */
export class NietBeschikbaar extends Error {
  readonly code = "niet-beschikbaar";
}

/** Our stop words as a list, for peers that take Dutch stop words but bring none. */
export const STOPLIJST: string[] = [...STOPWOORDEN];

/** Puts the records of a kaart in the shape that peers index: one document per knelpunt. */
export function recordsVan(kaart: Kaart): Records {
  const regeling = new Map(kaart.regelingen.map(({ id, naam }) => [id, naam]));
  const organisatie = new Map(
    kaart.organisaties.map(({ id, naam, afkorting = "" }) => [id, `${naam} ${afkorting}`.trim()]),
  );
  const namen = (van: ReadonlyMap<string, string>, ids: readonly string[]) =>
    ids.map((id) => van.get(id) ?? "").join(". ");
  const documenten = kaart.knelpunten.map((knelpunt) => ({
    id: knelpunt.id,
    naam: knelpunt.naam,
    omschrijving: knelpunt.omschrijving,
    herkenning: knelpunt.herkenning.join("\n"),
    regelingen: namen(regeling, knelpunt.regelingen),
    organisaties: namen(organisatie, knelpunt.betrokken),
  }));
  return { kaart, documenten };
}

/** All fields of a document as one text, for engines that know no fields. */
export function alsTekst(document: Document): string {
  return VELDEN.map((veld) => document[veld]).join("\n");
}
