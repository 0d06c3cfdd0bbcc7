import { raw } from "hono/html";

/**
 * Data for programs inside a page. A block with this type is never run, so a policy without inline scripts leaves it
 * alone (HTML standard, "prepare the script element": the type is looked at before the policy is). No `<` stands in it,
 * so nothing on the kaart can end the block.
 */
export function DataBlok({ gegevens }: { gegevens: object }) {
  return (
    <script type="application/ld+json">{raw(JSON.stringify(gegevens).replaceAll("<", "\\u003c"))}</script>
  );
}
