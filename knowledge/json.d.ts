// The compiled files are large; TypeScript would infer a literal type of thousands of lines from them. Their shape is
// what `kaart:build` and `goud:train` write, which tests check against the zod schema.
declare module "*/gebouwd/kaart.json" {
  const kaart: import("./schema.ts").Kaart;
  export default kaart;
}
declare module "*/gebouwd/model.json" {
  const model: import("../functions/matching/model/formaat.ts").ModelJson;
  export default model;
}
declare module "*/gebouwd/index.json" {
  const index: import("../functions/matching/index.ts").MatchIndex;
  export default index;
}
