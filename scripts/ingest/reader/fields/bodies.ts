/** What bodies are called: councils, services, inspectorates and partnerships, whose names are no people’s. */

/** A word that the name of a body has and a person’s hardly. */
export const bodyWord =
  /\b(?:Ofsted|Estyn|Cafcass|NHS|CCGs?|ICBs?|HMICFRS|CQC|Council|Authorit(?:y|ies)|Borough|County|Services?|Boards?|Groups?|Partnerships?|Trusts?|Compan(?:y|ies)|Limited|Team|Forum|Panel|Committee|Commission|Commissioning|Constabulary|Police|Probation|Inspectorates?|Department|Directorate|Division|Unit|Agenc(?:y|ies)|Hospitals?|University|College|Conference|Hub|Network|Alliance)\b/;
