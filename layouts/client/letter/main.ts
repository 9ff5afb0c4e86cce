/** The letter’s page: links to copy, quotations with their source, and the place in the contents. */
import { markCurrentPlace } from "./contents.ts";
import { offerCitation, offerLinks } from "./links.ts";
import { offerQuotations } from "./quotations.ts";
import { letterOnPage } from "./source.ts";

const letter = letterOnPage(document);
markCurrentPlace(document);
offerLinks(letter);
offerCitation(document);
offerQuotations(letter);
