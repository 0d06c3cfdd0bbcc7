/** The files for the browser, made by `npm run web:build`. */
import middelen from "./gebouwd/middelen.json" with { type: "json" };

export { middelen };
