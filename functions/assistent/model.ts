/** The learned tables of the matching, loaded once per process. Made by `npm run goud:train`, kept in git. */
import model from "../../knowledge/geleerd/model.json" with { type: "json" };

export { model };
