import Fuse, { type IFuseOptions } from "fuse.js";
import { DIEPTE, type Document, type Motor, VELDEN } from "../motor.ts";

function fuse(naam: string, opzet: string, opties: IFuseOptions<Document>): Motor {
  return {
    naam,
    opzet,
    traag: true,
    bouw: ({ documenten }) => {
      const index = new Fuse(documenten, opties);
      return { zoek: (tekst) => index.search(tekst, { limit: DIEPTE }).map(({ item }) => item.id) };
    },
  };
}

/** fuse.js as it comes, over the short fields it is made for. */
export const fuseKort = fuse("fuse.js", "zoals geleverd, korte velden", {
  keys: ["naam", "regelingen", "organisaties"],
});

/** The token search of fuse.js (since 7.2): per word, TF-IDF, over all text. */
export const fuseWoorden = fuse("fuse.js token search", "useTokenSearch, alle velden", {
  keys: [...VELDEN],
  useTokenSearch: true,
});
