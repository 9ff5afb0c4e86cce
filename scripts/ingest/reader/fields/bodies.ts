/** Recognises names of bodies, such as councils, services, inspectorates and partnerships, which are not people. */

/** A word that is common in names of bodies and rare in names of people. */
export const bodyWord =
  /\b(?:Ofsted|Estyn|Cafcass|NHS|CCGs?|ICBs?|HMICFRS|CQC|Council|Authorit(?:y|ies)|Borough|County|Services?|Boards?|Groups?|Partnerships?|Trusts?|Compan(?:y|ies)|Limited|Team|Forum|Panel|Committee|Commission|Commissioning|Constabulary|Police|Probation|Inspectorates?|Department|Directorate|Division|Unit|Agenc(?:y|ies)|Hospitals?|University|College|Conference|Hub|Network|Alliance)\b/;
