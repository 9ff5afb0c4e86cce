import { urls } from "../../scripts/letter/urls.ts";
import { html } from "../html.ts";
import { singlePage } from "../template.ts";

/** The archive’s icon: lines of a letter, one of them highlighted. */
export default singlePage(
  urls.icon,
  ({ accent }) => html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="3" fill="${accent ?? "#0b4a57"}"/>
<path d="M11 8h14M11 13h14M11 24h10" stroke="#fffefb" stroke-width="2"/>
<rect x="6" y="16.5" width="20" height="4" fill="#ffe694"/>
</svg>
`,
);
