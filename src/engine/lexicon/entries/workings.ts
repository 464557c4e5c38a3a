import type { Entry } from "../entry";

/** How sentences work a figure out from others, or from what they name. */
export const workings = {
  /** « reçoivent ensemble », « à eux trois », « pour un montant cumulé de »: all that was named before. */
  takenTogether: {
    terms: { 0: "à eux cinq, à elles cinq, réuni(e), confondu(e), cumul*, totalis*, concentr*, additionn*" },
  },
  /** « A, B et C font 11 800 € », just before the figure. */
  comeTo: {
    terms: {
      0: "font, représentent, réunissent, mobilisent, pèsent que, atteignent, se montent à, s'élèvent à, leurs aides, soit, pour",
    },
  },
  /** The same, be it just behind the figure: « 1 800 € à eux deux ». */
  togetherBehind: {
    terms: {
      0: "ensemble, à eux deux, à eux trois, à eux quatre, à elles deux, à elles trois, à elles quatre, au total, en tout",
    },
  },
  /** « les autres se partagent », « le reliquat de »: the whole without what was named before. */
  theOthers: {
    terms: {
      0: "autre, reliquat, surplus, restant(e), ne représente plus que, ne représente que, ne fait plus que, se limite à, se réduit à",
    },
  },
  /** « l'écart est de », « excède de »: how far two of what was said are apart. */
  partedBy: {
    terms: {
      0: "écart, différence, augmentation est de, augmentation est donc de, hausse est de, hausse est donc de, baisse est de, baisse est donc de, diminution est de, diminution est donc de, progression est de, progression est donc de, rallonge de, excède de, excèdent de, dépasse de, dépassent de, supérieur(e) de, inférieur(e) de, majoration de, minoration de, économie de, abattement de, recul de, hausse de, baisse de, augmentation de, diminution de, progression de",
    },
  },
  /** « l'augmentation est de »: how far something is from what it was. */
  changeBy: { terms: { 0: "augmentation, hausse, baisse, diminution, progression" } },
  /** « la culture devance le sport de », just before a figure. */
  outdoes: {
    terms: { 0: "devance, devancent, dépasse, dépassent, excède, excèdent, distance, distancent, surpasse" },
  },
  /** « le secteur sportif », « les aides scolaires »: what is called by what it is about, and is no club's hall. */
  ofItsKind: {
    terms: {
      0: "secteur, champ, domaine, volet, pôle, enveloppe, part, crédit, aide, subvention, dotation, concours, attribution, association, club, structure, bénéficiaire, attributaire, opération, projet, dossier, travaux",
    },
  },
  /** Just before a figure: it is what that comes to. */
  comesOutAt: {
    terms: {
      0: "est de, est donc de, est ainsi de, s'établit à, s'établit ainsi à, s'établissant à, s'élève à, s'élève ainsi à, s'élevant à, ressort à, atteint, atteignant",
    },
  },
  partedBehind: {
    terms: {
      0: "de plus que, de moins que, d'écart, de différence, de plus, de moins, de mieux, d'augmentation, de hausse, de baisse, de diminution, de progression",
    },
  },
  /** What a grant leaves to whom it goes to. */
  leftToPay: {
    terms: {
      0: "reste à charge, restes à charge, reste à la charge, restent à la charge, reste à financer, incombant à, incombant au, incombant aux",
    },
  },
  /** The same, be it just behind the figure: « 61 600 € à sa charge ». */
  leftToPayBehind: {
    terms: {
      0: "à sa charge, à leur charge, à la charge de, à la charge des, à la charge du, de reste à charge",
    },
  },
  /** What is paid of what was granted, first or last: « il reste à mandater », « deux versements égaux de », « l'acompte ». */
  handedOverInParts: {
    terms: {
      0: "acompte, avance, versement égal, versements égaux, premier versement, second versement, deuxième versement, dernier versement, premières fractions, fractions égales, échéances égales, mensualité, reste à mandater, restent à mandater, reste à verser, restent à verser, restant à verser, reste à payer, restent à payer, restant à payer, reste dû, restent dus, restant dû",
    },
  },
  /** Just behind a figure: it is what is left to pay. */
  asBalance: {
    terms: {
      0: "au solde, de solde, pour solde, pour le solde, en solde, au titre du solde, à titre de solde",
    },
  },
  /** « vont de 650 € à 5 000 € » */
  rangeLead: {
    terms: {
      0: "vont de, allant de, varient de, varie de, s'échelonnent de, s'étagent de, compris entre, comprise entre, comprises entre, oscillent entre, s'échelonnent entre",
    },
  },
  /** « une subvention de », « se voit accorder », « limitée à »: what leads to what somebody is granted. */
  grantedTo: {
    terms: {
      0: "se voit accorder, se voit attribuer, se voit allouer, se verrait accorder, se verrait attribuer, se verrait allouer, reçoit, recevrait, perçoit, percevrait, obtient, obtiendrait, obtiendra, touche, toucherait, touchera, bénéficie de, bénéficierait de, bénéficiera de, limité(e) à, fixé(e) à, ramené(e) à, arrêté(e) à, maintenu(e) à, s'en tenir à, percevra, recevra, subvention de, aide de, aide est de, subvention est de, concours de, d'où une aide de, coûte, coûtera, est dotée de, est doté de, porté(e) à, reconduit(e) à, reste à, restent à, resterait à, aidé(e) à hauteur de, aidé(e) pour, soutenu(e) à hauteur de, soutenu(e) pour, fonds de concours, conserve ses, garde ses, lui propose, proposons de lui accorder, attribution de, aide proposée est de, aide reste à",
    },
  },
  /** « par habitant », « du kilomètre » */
  forEach: { terms: { 0: "par, du, de la, pour chaque" } },
  /** Just before the rate at which something is helped. */
  ratedAt: {
    terms: {
      0: "taux de, taux est de, taux s'établit à, aidé(e) à, aidé(e) à hauteur de, subventionné(e) à, subventionné(e) à hauteur de, financé(e) à, financé(e) à hauteur de, soutenu(e) à, soutenu(e) à hauteur de",
    },
  },
  /** « 28 450 € de plus, ou encore 6,6 % » */
  orSaid: { terms: { 0: "ou, ou encore" } },
  /** « versé en deux fois par moitié, soit » */
  byHalves: { terms: { 0: "par moitié, par moitiés" } },
  /** « gagne 300 € »: what leads to how much more, or less, somebody has. */
  earned: {
    terms: {
      0: "gagne, gagnent, gagnerait, perd, perdent, perdrait, augmente, augmentent, progresse, progressent, baisse, diminue, diminuent, recule",
    },
  },
  /** The same, just before that: « l'aide serait réduite de 150 € ». */
  earnedBy: {
    terms: {
      0: "gagne, gagnent, gagnerait, gagneraient, gagnent chacun, gagnent chacune, perd, perdent, perdrait, augmente de, augmentent de, augmenterait de, progresse de, progressent de, baisse de, baissent de, diminue de, diminuent de, recule de, reculent de, réduit(e) de, diminué(e) de, augmenté(e) de, majoré(e) de, minoré(e) de, relevé(e) de",
    },
  },
  /** « représente 77,1 % »: of two figures, what one is of the other. */
  shareWord: { terms: { 0: "représent*, pèse, pèsent, constitu*, soit" } },
  /** « ce qui représente à soi seul 33,1 % » */
  whichBefore: { terms: { 0: "ce qui" } },
  byItself: { terms: { 0: "à soi seul, à lui seul, à elle seule, à eux seuls, à elles seules" } },
  /** Just behind a percentage: all that is granted. */
  shareOfAll: {
    terms: {
      0: "des aides, des crédits, des subventions, des financements, de l'effort, du total, de l'enveloppe, de l'ensemble, du montant total, de l'aide totale, des autorisations, de la répartition, de la programmation",
    },
  },
  leastOf: { terms: { 0: "plus petit, plus petite, plus faible, plus basse, plus bas, minimum" } },
  mostOf: {
    terms: {
      0: "plus gros, plus grosse, plus grand, plus grande, plus élevé, plus élevée, plus important, plus importante, plus fort, plus forte, maximum",
    },
  },
} satisfies Record<string, Entry>;
