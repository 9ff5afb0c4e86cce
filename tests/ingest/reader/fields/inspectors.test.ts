import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { listed, readOpening, readWords, visitSentence } from "../../../support/reading.ts";

describe("inspectors, and who came with them, are read from", () => {
  it.each([
    [
      "The inspectors were Ada Example, HMI; Ben Sample, HMI; and Cy Third, Ofsted Inspector.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [Ofsted Inspector]",
      "",
    ],
    [
      "The inspectors for this visit were Ada Example (HMI) and Ben Sample (HMI).",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The visit was led by Ada Example, His Majesty’s Inspector, supported by Ben Sample, Ofsted Inspector.",
      "Ada Example [HMI]; Ben Sample [Ofsted Inspector]",
      "",
    ],
    [
      "The inspection team consisted of Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspection team was Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspection team comprised Ada Example, HMI, and Ben Sample, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors conducting this visit were Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors who visited were Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "This visit was undertaken by two of His Majesty’s Inspectors, Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The visit was carried out by Ada Example and Ben Sample, both Her Majesty’s Inspectors.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    ["Ada Example HMI and Ben Sample HMI carried out the visit.", "Ada Example [HMI]; Ben Sample [HMI]", ""],
    [
      "Ada Example and Ben Sample, Her Majesty’s Inspectors, visited the local authority.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "Her Majesty’s Inspectors, Ada Example and Ben Sample, undertook the visit.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The monitoring visit was undertaken by Ada Example and Ben Sample, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example, HMI lead inspector, and Ben Sample, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The lead inspector was Ada Example HMI and the team inspector was Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The lead inspector was Ada Example, HMI. The team inspectors were Ben Sample, HMI, and Cy Third, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [HMI]",
      "",
    ],
    ["The inspector was Ada Example HMI.", "Ada Example [HMI]", ""],
    [
      "The inspectors were Ada Example HMI, Ben Sample HMI, and Cy Third, social care regulatory inspector.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [social care regulatory inspector]",
      "",
    ],
    [
      "The inspectors were Ada Example, Social Care Regulatory Inspector, and Ben Sample, Early Years Regulatory Inspector.",
      "Ada Example [Social Care Regulatory Inspector]; Ben Sample [Early Years Regulatory Inspector]",
      "",
    ],
    [
      "The inspectors were Séan O’Éxample, HMI, and Zoë van der Sample-Brown, HMI.",
      "Séan O’Éxample [HMI]; Zoë van der Sample-Brown [HMI]",
      "",
    ],
    [
      "The inspectors were Ada D’Example HMI and Ben St. John HMI.",
      "Ada D’Example [HMI]; Ben St. John [HMI]",
      "",
    ],
    [
      "The inspectors were Dr Ada Example HMI and Mrs Ben Sample HMI.",
      "Dr Ada Example [HMI]; Mrs Ben Sample [HMI]",
      "",
    ],
    [
      "His Majesty’s Inspectors for this visit were: Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "His Majesty’s Inspectors (HMIs) for this visit were Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    ["His Majesty’s Inspector for this visit was Ada Example.", "Ada Example [HMI]", ""],
    [
      "The His Majesty’s Inspectors for this visit were Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "Inspectors for the visit were Ada Example, Senior His Majesty’s Inspector, and Ben Sample, His Majesty’s Inspector.",
      "Ada Example [Senior HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example, Senior Her Majesty’s Inspector (SHMI), and Ben Sample HMI.",
      "Ada Example [Senior HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example, National Director, Social Care, and Ben Sample HMI.",
      "Ada Example [National Director, Social Care]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example, Specialist Adviser, and Ben Sample HMI.",
      "Ada Example [Specialist Adviser]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example HMI, Ben Sample HMI and Cy Third (Ofsted inspector).",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [Ofsted Inspector]",
      "",
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample, contracted inspector.",
      "Ada Example [HMI]; Ben Sample [contracted inspector]",
      "",
    ],
    [
      "The inspectors were Ada Example-Smith, His Majesty’s Inspector and Ben Sample, His Majesty’s Inspector.",
      "Ada Example-Smith [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "This visit was conducted by His Majesty’s Inspectors (HMI) Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The visit was carried out by Ada Example HMI, Ben Sample HMI and Cy Third, schools HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [schools HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example HMI and Ben Sample, Inspector.",
      "Ada Example [HMI]; Ben Sample [Inspector]",
      "",
    ],
    ["Inspectors: Ada Example HMI and Ben Sample HMI.", "Ada Example [HMI]; Ben Sample [HMI]", ""],
    [
      "The inspectors on this occasion were Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors for this focused visit were Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors for the second monitoring visit were Ada Example HMI and Ben Sample HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "His Majesty’s Inspectors on this visit were Ada Example and Ben Sample, with Cy Third as an observer.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [observer]",
    ],
    [
      "The visit was carried out by Her Majesty’s Inspectors (HMIs): Ada Example, Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example HMI ,Ben Sample HMI and Cy Third HMI .",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [HMI]",
      "",
    ],
    [
      "The inspectors were Ada  Example, Her Majesty's Inspector, and Ben Sample, Her Majesty`s Inspector.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example HMI, Ben Sample HMI, Cy Third HMI, Dee Fourth HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [HMI]; Dee Fourth [HMI]",
      "",
    ],
    [
      "The inspectors were Ada McExample, Ben MacSample and Cy de Third, who are all His Majesty’s Inspectors.",
      "Ada McExample [HMI]; Ben MacSample [HMI]; Cy de Third [HMI]",
      "",
    ],
  ])("‘%s’", (sentences, inspectors, others) => {
    const { fields, doubts } = readOpening(sentences);
    expect(listed(fields.inspectors)).toBe(inspectors);
    expect(listed(fields.otherPeople)).toBe(others);
    expect(doubts.filter(({ field }) => field === "inspectors")).toEqual([]);
  });
});

it("inspectors whom only a section names are found there", () => {
  const { fields, doubts } = readWords(
    letterText({
      opening: [visitSentence],
      rest: [
        "Areas covered by the visit",
        "Inspectors were told of the plans by Cleo Specimen. The inspectors were Ada Example HMI and Ben Sample HMI.",
      ],
    }),
  );
  expect(listed(fields.inspectors)).toBe("Ada Example [HMI]; Ben Sample [HMI]");
  expect(doubts.filter(({ field }) => field === "inspectors")).toEqual([]);
});

describe("no inspector is made out of", () => {
  it.each([
    "Inspectors were told by the Director, Cleo Specimen, that plans had changed.",
    "Inspectors on site were pleased to meet Cleo Specimen and Dee Fourth.",
    "Inspectors who visited the Beeston team were impressed by Cleo Specimen.",
    "The team was joined by Leeds City Council.",
  ])("‘%s’", (sentence) => {
    expect(readOpening(sentence).fields.inspectors).toEqual([]);
  });

  it.each([
    "I was accompanied on the visit by Ben Sample HMI.",
    "My colleague Ben Sample HMI and I visited.",
  ])("‘%s’, but the person who is named is reported to the editor", (sentence) => {
    const { fields, doubts } = readOpening(sentence);
    expect(fields.inspectors).toEqual([]);
    expect(doubts.map(({ message }) => message)).toContain(
      "Ben Sample (HMI) is named in the opening but is not among its inspectors",
    );
  });
});

describe("inspectors and their roles are read from", () => {
  const hmi = (name: string) => ({ name, role: "HMI" });
  const both = [hmi("Ada Example"), hmi("Ben Sample")];
  it.each([
    ["The inspectors were Ada Example HMI and Ben Sample HMI.", both],
    ["The inspectors were Ada Example, HMI, and Ben Sample, HMI.", both],
    [
      "The inspectors were Ada Example, Her Majesty’s Inspector, and Ben Sample, Her Majesty’s Inspector.",
      both,
    ],
    ["Her Majesty’s Inspectors for this visit were Ada Example and Ben Sample.", both],
    ["His Majesty’s inspectors for this visit were Ada Example and Ben Sample.", both],
    ["Inspectors (HMI) for this visit were Ada Example and Ben Sample.", both],
    ["The inspectors were Ada Example and Ben Sample, two of Her Majesty’s Inspectors.", both],
    ["The inspectors were Ada Example and Ben Sample, all of whom are Her Majesty’s Inspectors.", both],
    ["The visit was carried out by Her Majesty’s Inspectors, Ada Example and Ben Sample.", both],
    ["The visit was conducted by Ada Example and Ben Sample, two of Her Majesty’s Inspectors.", both],
    [
      "The inspectors were Her Majesty’s Inspector, Ada Example and Her Majesty’s Inspector, Ben Sample.",
      both,
    ],
    [
      "His Majesty’s Inspectors for this visit were lead inspector Ada Example and team inspector Ben Sample.",
      both,
    ],
    [
      "The inspectors were Ada Example-O’Neill, Senior HMI, and Ben McSample, Ofsted Inspector.",
      [
        { name: "Ada Example-O’Neill", role: "Senior HMI" },
        { name: "Ben McSample", role: "Ofsted Inspector" },
      ],
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample (HMI designate).",
      [hmi("Ada Example"), { name: "Ben Sample", role: "HMI designate" }],
    ],
    [
      "The inspectors were Ada Example and Ben Sample.",
      [
        { name: "Ada Example", role: null },
        { name: "Ben Sample", role: null },
      ],
    ],
    [
      "Her Majesty’s Inspectors were Ada Example, Ben Sample, Cy D. Third and Dee Fourth.",
      [...both, hmi("Cy D. Third"), hmi("Dee Fourth")],
    ],
  ])("‘%s’", (sentence, inspectors) => {
    expect(readOpening(sentence).fields.inspectors).toEqual(inspectors);
  });

  it("a sentence on people who only watched, who are not the visit’s inspectors", () => {
    const fields = readWords(
      letterText({
        opening: [
          "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019. The inspectors were Ada Example HMI and Ben Sample, HMI. Cy Third, Her Majesty’s Inspector (Designate), shadowed the visit. The quality assurance manager was Dee Fourth, Senior HMI.",
        ],
      }),
    ).fields;
    expect(fields.inspectors).toEqual([hmi("Ada Example"), hmi("Ben Sample")]);
    expect(fields.otherPeople.map(({ name }) => name)).toEqual(["Cy Third", "Dee Fourth"]);
  });
});

describe("in a letter on an inspection by several bodies", () => {
  const jointLetter = (...rest: string[]) =>
    readWords(
      letterText({
        title: "Joint targeted area inspection of the multi-agency response to late letters in Leeds",
        opening: [
          "Between 14 and 18 January 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) and HMI Probation (HMI Prob) undertook a joint inspection. It was carried out by inspectors from all of them.",
        ],
        rest: ["Key strengths", ...rest],
      }),
    );

  it.each([
    "The partnership is led by the Leeds Growth Forum, which meets each month.",
    "The work is led by the Safeguarding Board.",
    "A visual check is carried out on each visit by associated workers who report it to the Leeds PATHS Project.",
    "The inspection of homes is completed by Leeds Housing Partnership.",
  ])("nobody is named, and that is not a doubt: ‘%s’", (sentence) => {
    const { fields, doubts } = jointLetter(sentence);
    expect(fields.inspectors).toEqual([]);
    expect(doubts.filter(({ field }) => field === "inspectors")).toEqual([]);
  });

  it("those whom it names are read", () => {
    const { fields } = jointLetter("The inspection was led by Ada Example HMI and Ben Sample HMI.");
    expect(fields.inspectors.map(({ name }) => name)).toEqual(["Ada Example", "Ben Sample"]);
  });
});

describe("a name that is not like most", () => {
  it.each([
    "Owain ap Example",
    "Ingrid van der Sample",
    "Noor bint Sample",
    "Lucia d’Example",
    "Máire Ní Sample",
    "Shakira",
    "bell Example",
    "ADA EXAMPLE",
    "J. R. Example",
    "Şule Çelik",
  ])("is read in a list of inspectors and below a letter: %s", (name) => {
    const opening = [`${visitSentence} The inspectors were ${name} HMI and Ben Sample HMI.`];
    const signOff = ["Yours sincerely", name, "His Majesty’s Inspector"];
    const { fields, doubts } = readWords(letterText({ opening, signOff }));
    expect(listed(fields.inspectors)).toBe(`${name} [HMI]; Ben Sample [HMI]`);
    expect(fields.signatory).toEqual({ name, role: "HMI" });
    expect(doubts).toEqual([]);
  });

  it("and is not read as one leaves the others, and a doubt quotes it", () => {
    const { fields, doubts } = readOpening("The inspectors were 3xample the Elder HMI and Ben Sample HMI.");
    expect(listed(fields.inspectors)).toBe("Ben Sample [HMI]");
    expect(doubts.map(({ message }) => message)).toContain(
      "‘3xample the Elder’ is listed among the inspectors but was not read as a name",
    );
  });

  it("is made out of no words that a sentence begins with", () => {
    const { fields } = readOpening("Inspectors were told by Ada Example HMI and others that plans are late.");
    expect(fields.inspectors).toEqual([]);
  });
});
