/** Documents in formats that cannot be read: how an editor knows them, and how to convert them. */

type OtherFormat = { name: string; advice: string };

const openInWord = "open it in Word or LibreOffice and save it as Word document (.docx) or PDF";
const printed = "open it in a browser and print it as PDF";
const typed = "ask for the letter as PDF, Word (.docx) or text";

const oldWord = { name: "an old Word document", advice: openInWord };
const openDocument = { name: "an OpenDocument text", advice: openInWord };
const richText = { name: "a rich text (RTF) document", advice: openInWord };
const webPage = { name: "a web page", advice: printed };
const picture = { name: "a picture", advice: typed };
const archive = { name: "an archive of files", advice: "unpack it and put the letters here" };

const formats: Readonly<Record<string, OtherFormat>> = {
  ".7z": archive,
  ".bmp": picture,
  ".doc": oldWord,
  ".docm": { name: "a Word document with macros", advice: openInWord },
  ".dot": oldWord,
  ".dotm": { name: "a Word template", advice: openInWord },
  ".dotx": { name: "a Word template", advice: openInWord },
  ".eml": { name: "an email", advice: "save the letter that is attached to it, or print the email as PDF" },
  ".fodt": openDocument,
  ".gif": picture,
  ".heic": picture,
  ".htm": webPage,
  ".html": webPage,
  ".jpeg": picture,
  ".jpg": picture,
  ".mht": webPage,
  ".mhtml": webPage,
  ".msg": { name: "an email", advice: "save the letter that is attached to it, or print the email as PDF" },
  ".odt": openDocument,
  ".ott": openDocument,
  ".pages": { name: "a Pages document", advice: "open it in Pages and export it as PDF or Word (.docx)" },
  ".png": picture,
  ".rar": archive,
  ".rtf": richText,
  ".sxw": openDocument,
  ".tif": picture,
  ".tiff": picture,
  ".webarchive": webPage,
  ".webp": picture,
  ".wpd": { name: "a WordPerfect document", advice: openInWord },
  ".wps": { name: "a Works document", advice: openInWord },
  ".xhtml": webPage,
  ".xps": { name: "an XPS document", advice: "open it in its viewer and print it as PDF" },
  ".zip": archive,
};

const refusal = ({ name, advice }: OtherFormat): string => `is ${name}, which cannot be read; ${advice}`;

/**
 * Why a file that may be a letter is not read; null where its ending is of no such format.
 * @param ending with the dot, in lower case
 */
export function otherFormatByEnding(ending: string): string | null {
  const format = formats[ending];
  return format ? refusal(format) : null;
}

const beginnings: readonly [RegExp, OtherFormat][] = [
  [/^\{\\rtf/, richText],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!doctype html|<html\b)/i, webPage],
  [/^MIME-Version:\s*1\.0\b[\s\S]*Content-Type:\s*multipart\/related/i, webPage],
  [/^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.text/, openDocument],
  [/^(?:<\?xml[^>]*>\s*)<office:document\b/, openDocument],
];

/**
 * Why a file is not read that begins as another format does, whatever its name; null for none.
 * @param head its first bytes, each as the character of that number
 */
export function otherFormatByContent(head: string): string | null {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  const format = beginnings.find(([beginning]) => beginning.test(text))?.[1];
  return format ? refusal(format) : null;
}
