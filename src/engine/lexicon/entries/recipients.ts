import type { Entry } from "../entry";

/** How a sentence says whom an amount is given to. */
export const recipients = {
  /** Stands before a name in a list: « avec », « au ». */
  leadsToName: { terms: { 0: "à, au, aux, avec, pour" } },
  /** What is given… */
  grantNoun: {
    terms: { 0: "subvention, participation, aide, financement, dotation, contribution, concours" },
  },
  /** … and how it is measured. */
  sumNoun: { terms: { 0: "total, montant, hauteur, somme, enveloppe" } },
  grantQuality: {
    terms: {
      0: "total, global, maxim*, prévisionnel, financier, financière, annuel, exceptionnel, forfaitaire, complémentaire",
    },
  },
  /** Leads from a name to « un montant de ». */
  leadsToAmount: { terms: { 0: "pour, d', à, avec" } },
  ofBefore: { terms: { 0: "de, d', à" } },
  /** « 27,8 % de l'ensemble »: of all that is granted. */
  allNoun: { terms: { 0: "ensemble, programmation, répartition, tranche" } },
  /** Leads from what is given to its name. */
  recipientLead: { terms: { 0: "à l', à la, à, au, aux" } },
  recipientBehind: {
    terms: {
      0: "à l', à la, à, au, aux, pour l', pour la, en faveur de l', en faveur de la, en faveur de, en faveur du, en faveur des, au profit de l', au profit de la, au profit de, au profit du, au profit des, au bénéfice de l', au bénéfice de la, au bénéfice de, au bénéfice du, au bénéfice des",
    },
  },
  /** What ends a name, before its amount. */
  afterName: {
    terms: {
      0: "un, une, la somme, le montant, le portefeuille, le financement, le solde, ainsi, pour, à hauteur",
    },
  },
  /** What ends a name, behind its amount. */
  purpose: { terms: { 0: "pour, afin, dans, au titre, sur" } },
  grantingNoun: { terms: { 0: "attribution, versement, octroi, allocation" } },
  /** « la participation au Relais s'élève à » */
  amountsTo: { terms: { 0: "de, d', d'un montant de, s'élev* à, s'élèv* à, à hauteur de" } },
  /** With whom a convention is signed, or whom it helps. */
  partnerLead: {
    terms: {
      0: "conventionner avec, conventionner, convention avec, convention est conclue avec, convention sera conclue avec, convention conclue avec, convention à conclure avec, convention, partenariat avec, partenariat, avenant avec, avenant",
    },
  },
  supporting: { terms: { 0: "soutenir, financer, retenir, aider, subventionner, accompagner" } },
  that: { terms: { 0: "que" } },
  /** How a sum is paid in several times. */
  paidWhen: {
    terms: {
      0: "à la signature, à la notification, à réception, au démarrage, au lancement, sur présentation, sur production, à la remise, à l'issue, après, au solde, au vu, à titre d'acompte, à titre d'avance, au titre du solde, au titre de l'acompte, avant le, au plus tard le, d'ici",
    },
  },
  /** What stands between a name and its amount: « le Relais, à hauteur de »… */
  reachedBy: { terms: { 0: "pour, à, à hauteur de, avec" } },
  /** … and « le Relais recevra ». */
  receives: {
    terms: {
      0: "se verra attribuer, se verra allouer, se verra accorder, se verrait attribuer, se verrait allouer, se verrait accorder, se verront attribuer, recevra, recevrait, reçoit, reçoive, recevront, recevraient, reçoivent, percevra, percevrait, perçoit, perçoive, percevront, percevraient, perçoivent, bénéficiera, bénéficierait, bénéficie, bénéficieront, bénéficieraient, bénéficient, conserve, conserverait, conservera, conserve ses, garde, gardera, garderait, gardent, garde ses, retrouve, retrouverait, retrouve ses, obtient, obtiendra, obtiendrait, obtienne, obtiennent, obtiendront, obtiendraient, aura, aurait, auront, auraient, touche, touchera, toucherait, touchent, toucheront, toucheraient",
    },
  },
  /** « l'aide au Relais du Val, qui recevra 8 000 € » */
  who: { terms: { 0: "qui, lequel, laquelle" } },
  /** « le Club voit sa subvention passer de … à » */
  seesItsGrant: {
    terms: {
      0: "voit sa subvention, voit son aide, voit sa dotation, voit sa participation, verra sa subvention, verra son aide, verra sa dotation, verrait sa subvention, verrait son aide, verrait sa dotation",
    },
  },
  /** « le Club reste à 2 500 € » */
  staysAt: {
    terms: {
      0: "reste à, restent à, resterait à, resteraient à, demeure à, demeurent à, demeurerait à, monte à, monterait à, est maintenu(e) à, serait maintenu(e) à, est reconduit(e) à, serait reconduit(e) à, passe à, passerait à",
    },
  },
  /** « entre les 12 associations » */
  sharedAmong: { terms: { 0: "entre, pour" } },
  /** « répartie entre les dix collèges »: all that receive a part. */
  sharedOutAmong: {
    terms: {
      0: "réparti entre, répartie entre, répartir entre, partager entre, partagé entre, partagée entre, ventilé entre, ventilée entre",
    },
  },
  /** « compte 154 licenciés » */
  numbersVerb: {
    terms: {
      0: "compte, comptant, accueille, accueillant, réunit, regroupe, rassemble, inscrit, totalise, avec, pour",
    },
  },
  resultSign: { terms: { 0: "soit, donc, c'est-à-dire" } },
  /** No name ends so: the amount is not its own. */
  danglingWord: { terms: { 0: "de, d', à, est, soit, pour" } },
  /** What makes of a figure without a name that of what its sentence speaks of. */
  amountWord: {
    terms: {
      0: "budget, crédit, soit, s'élev*, s'élèv*, financer, abonder, allouer, attribuer, accorder, consacrer, mobiliser",
    },
  },
  creditWord: { terms: { 0: "crédit" } },
  /** Says of a figure that it is what is granted, where several stand beside one another. */
  amountCue: { terms: { 0: "s'élev*, s'élèv*, fix*, port*" } },
  wholeQuality: { terms: { 0: "total*, global*, maxim*, cumul*, prévisionnel*" } },
  totality: { terms: { 0: "total, totale, totalité" } },
  totalQuality: { terms: { 0: "total*, global*" } },
  /** « l'ensemble des axes », « tous volets confondus » */
  allOf: { terms: { 0: "l'ensemble des, l'ensemble de ces, l'ensemble de nos, l'ensemble de ses" } },
  every: { terms: { 0: "tous, toutes, tous les, toutes les, tous ces, toutes ces" } },
  forAll: { terms: { 0: "pour l'ensemble" } },
  together: { terms: { 0: "ensemble" } },
  /** Titles a sheet that tells who pays. */
  financingPlan: { terms: { 0: "plan de financement, tableau de financement, financement" } },
  /** « X et Y reçoivent ensemble 12 000 € », « se partagent »: what follows is of several. */
  amongSeveral: {
    terms: {
      0: "ensemble, à eux deux, à elles deux, à eux trois, à elles trois, à eux seuls, à elles seules, conjointement, se partagent, se partageront, se partageraient, se répartissent, totalisent, cumulent, concentrent, réunissent",
    },
  },
  /** What a text may add up beside themes. */
  heldTogether: { terms: { 0: "secteur, article, enveloppe" } },
  or: { terms: { 0: "ou" } },
  about: {
    terms: { 0: "environ, près de, plus de, moins de, quelque, de l'ordre de, autour de" },
  },
  /** Leads from a figure to the nature of its expense. */
  ofNature: {
    terms: {
      0: "de, d', en, au titre de, au titre du, au titre de l', pour le, pour l', pour, en section de, en section d', au titre de la section de, au titre de la section d', à la section de, à la section d'",
    },
  },
  /** Leads from a total to its parts. */
  divides: {
    terms: {
      0: "dont, soit, à savoir, versé* en, payable en, en deux fois, en trois fois, selon l'échéancier, suivant l'échéancier, selon le calendrier, suivant le calendrier, en deux versements, en trois versements, réparti*, échelonné*, étalé*, ventilé*, couvert* par, se répartiss*, se décompos*, qui comprend, plan de financement, financé* ainsi, financé* comme suit, à hauteur de",
    },
  },
  /** Leads from a figure to whom it is paid by. */
  paidBy: {
    terms: {
      0: "à la charge de l', à la charge de la, à la charge du, à la charge des, à la charge de, pris(e) en charge par, pris(e) en charge par le, pris(e) en charge par la, pris(e) en charge par les, supporté(e) par le, supporté(e) par la, supporté(e) par les",
    },
  },
  sumsUpBefore: { terms: { 0: "soit, pour" } },
  inAll: { terms: { 0: "au total, en tout" } },
  spending: { terms: { 0: "dépense" } },
  also: { terms: { 0: "et, puis, ainsi que" } },
  being: { terms: { 0: "est, sera, serait, sont, seront" } },
  /** Opens what is no structure's name: a decision's own words… */
  notAName: {
    terms: {
      0: "département, région académique, conseil, commission, montant, opération, dispositif, action, projet, coût, financement, participation, enveloppe, total, sous-total, convention, avenant, durée, période, bilan, somme, aide, subvention, crédit, budget, répartition, année, diagnostic, accompagnement, place, poste, soutien, dépense, contribution, versement, solde, avance, objectif, proposition, territoire, périmètre",
    },
  },
  /** … or a sentence's. */
  opensASentence: {
    terms: {
      0: "il, elle, ils, elles, on, pour, dans, en, au, aux, avec, sur, soit, dont, ainsi, afin, suite, à, d', de, par, cela, ceci, ce, ces, cette, chaque, chacun, chacune, tout, toute, toutes, seul, seule, nous, vous, je, si, que, qui, puis, enfin, également, concernant, s', article",
    },
  },
  /** Words of a sentence that no name holds. */
  sentenceWord: { terms: { 0: "est, sont, sera, seront, proposé, il" } },
  /** What follows a name and is no part of it. */
  scopeAfterName: {
    terms: {
      0: "sur le territoire, sur les territoires, sur son territoire, sur leur territoire, sur territoire, sur le secteur, sur les secteurs, sur la commune, sur les communes, sur le canton, sur les cantons, pour l', pour la, pour le, pour les, pour un, pour une, pour son, dans le cadre, au titre, afin de, en vue, qui, dont",
    },
  },
} as const satisfies Record<string, Entry>;
