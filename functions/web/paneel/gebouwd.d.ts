// Made by `npm run web:build` (functions/web/paneel/bouw.ts): the scripts and the data of the side panel.
declare module "*/gebouwd/paneel.json" {
  interface Bestand {
    /** The file as Brotli, in base64. */
    br: string;
    /** Twelve hexadecimal digits of the SHA-256 of the file, for the address. */
    hash: string;
    /** The media type. */
    soort: string;
  }
  const bestanden: Readonly<
    Record<"paneel.js" | "werker.js" | "kern.json" | "rest.json" | "model.bin" | "dienst.js", Bestand>
  >;
  export default bestanden;
}
