/** The compiled kaart, loaded once per process. Made by `npm run kaart:build`. */
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };

export { kaart };
