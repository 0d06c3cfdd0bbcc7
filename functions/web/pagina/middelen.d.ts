// Made by `npm run web:build` (functions/opdracht/web-build.ts): what the browser gets besides HTML.
declare module "*/gebouwd/middelen.json" {
  interface Middel {
    /** The whole text of the file. */
    inhoud: string;
    /** Twelve hexadecimal digits of the SHA-256 of `inhoud`, for the address. */
    hash: string;
    /** The media type, with charset. */
    soort: string;
  }
  const middelen: Readonly<Record<"chat.js" | "graaf.js" | "oefenen.js" | "stijl.css", Middel>>;
  export default middelen;
}
