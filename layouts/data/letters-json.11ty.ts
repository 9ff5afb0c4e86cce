import { urls } from "../../scripts/site/urls.ts";
import { singlePage } from "../template.ts";

export default singlePage(urls.lettersJson, (site) => site.data.letters);
