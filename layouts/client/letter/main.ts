/** The page of a letter: links to copy, quotations with their source, and the current section in the contents. */
import { offerStyles } from "./citation-style.ts";
import { markCurrentPlace } from "./contents.ts";
import { offerCitation, offerLinks } from "./links.ts";
import { offerQuotations } from "./quotations.ts";
import { letterOnPage } from "./source.ts";

const letter = letterOnPage(document);
markCurrentPlace(document);
offerLinks(letter);
offerCitation(document);
offerStyles(document);
offerQuotations(letter);
