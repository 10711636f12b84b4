/**
 * KPI names, argument hints and messages of custom functions, in French. Narrow no-break spaces (U+202F) stand before
 * colons, semicolons, question and exclamation marks and percent signs, inside « » and between thousands.
 */
import type { KpiTexts } from '../locale';

export const frKpis = (): KpiTexts => ({
  kpis: {
    MSG_ROI: {
      name: 'ROI',
      summary: 'Le bénéfice net rapporté à ce que les campagnes ont coûté.',
      note: '0 correspond au seuil de rentabilité, -100 % à la perte de tout ce qui a été dépensé. Avec un taux de marge brute, seule cette part du chiffre d’affaires est considérée comme gagnée. Des remboursements peuvent rendre le chiffre d’affaires négatif ; une campagne sans objectif de vente n’a pas de ROI : laissez alors son chiffre d’affaires vide plutôt que de saisir 0.',
      elsewhere:
        'CartBoss et getoxtro, entre autres, appellent ROI le rapport chiffre d’affaires ÷ coût. Ce chiffre est le ROAS, supérieur de 1 (100 points de pourcentage). « 36 pour 1 dépensé » est un ROAS de 36, soit un ROI de 3 500 %.',
      aliases: [
        'retour sur investissement',
        'rendement des investissements',
        'taux de retour sur investissement',
        'RSI',
        'rentabilité',
        'return on investment',
        'ROI marketing',
        'ROI sur marge',
      ],
      forms: { revenue: 'sur chiffre d’affaires', margin: 'sur marge brute' },
      arguments: {
        margin:
          'La part du chiffre d’affaires qui reste une fois payé le coût des marchandises, par exemple 40 % ou 0,4.',
      },
    },
    MSG_ROAS: {
      name: 'ROAS',
      summary: 'Le chiffre d’affaires obtenu pour chaque unité monétaire dépensée.',
      note: 'Toujours égal au ROI sur chiffre d’affaires plus 1 : avec un ROAS de 1, l’argent est revenu en ventes, pas en bénéfice. Comparez-le au ROAS d’équilibre.',
      elsewhere:
        'Les plateformes de messagerie emploient la même formule sous d’autres noms : ROCS chez charles (return on campaign spend ou on customer spend), ROWS pour WhatsApp chez chatarmin, aussi écrit ROWAS. Le MER divise tout le chiffre d’affaires d’une entreprise par toutes ses dépenses marketing.',
      aliases: [
        'retour sur les dépenses publicitaires',
        'rendement des dépenses publicitaires',
        'retour sur dépenses de campagne',
        'retour sur dépenses WhatsApp',
        'return on ad spend',
        'rapport chiffre d’affaires sur coût',
      ],
    },
    MSG_PROFIT: {
      name: 'Bénéfice',
      summary: 'Ce qui reste du chiffre d’affaires une fois les campagnes payées.',
      note: 'Avec un taux de marge brute, seule cette part du chiffre d’affaires compte. Rien n’est divisé : un coût nul est donc permis.',
      aliases: ['bénéfice net', 'profit', 'profit net', 'gain net', 'résultat net'],
      forms: { revenue: 'sur chiffre d’affaires', margin: 'sur marge brute' },
      arguments: {
        margin:
          'La part du chiffre d’affaires qui reste une fois payé le coût des marchandises, par exemple 40 % ou 0,4.',
      },
    },
    MSG_MARGIN_ROAS: {
      name: 'ROAS sur marge',
      summary: 'La marge brute obtenue pour chaque unité monétaire dépensée.',
      note: 'Le seuil de rentabilité est à 1, quel que soit le taux de marge : au-dessus, les campagnes gagnent de l’argent ; au-dessous, elles en perdent.',
      elsewhere: 'Plus connu sous le nom de POAS (profit on ad spend), qui est une marque déposée de ProfitMetrics.',
      aliases: [
        'retour sur dépenses en marge',
        'ROAS en marge brute',
        'ROAS de marge',
        'profit sur dépenses publicitaires',
        'profit on ad spend',
      ],
    },
    BREAK_EVEN_ROAS: {
      name: 'ROAS d’équilibre',
      summary: 'Le ROAS à partir duquel la marge brute paie tout juste les campagnes.',
      note: 'Il ne dépend que du taux de marge : il faut 2,5 avec un taux de 40 % et 5 avec un taux de 20 %.',
      aliases: ['ROAS minimum', 'ROAS au seuil de rentabilité', 'ROAS point mort', 'ROAS de rentabilité'],
    },
    BREAK_EVEN_REVENUE: {
      name: 'Chiffre d’affaires d’équilibre',
      summary: 'Le chiffre d’affaires à partir duquel la marge brute paie tout juste les campagnes.',
      aliases: [
        'seuil de rentabilité',
        'point mort',
        'CA d’équilibre',
        'chiffre d’affaires critique',
        'chiffre d’affaires minimum',
        'revenu d’équilibre',
      ],
    },
    BREAK_EVEN_CONVERSION_RATE: {
      name: 'Taux de conversion d’équilibre',
      summary: 'La part des messages délivrés qui doivent aboutir à une conversion pour que l’envoi soit rentabilisé.',
      note: 'Un résultat supérieur à 100 % signifie que ces messages ne peuvent pas être rentables : un seul coûte plus que la marge brute d’une commande.',
      aliases: ['taux de conversion minimum', 'taux de conversion au seuil de rentabilité', 'taux d’équilibre'],
    },
    COST_PER_SUBSCRIBER: {
      name: 'Coût par abonné',
      summary: 'Ce qu’il a fallu dépenser pour gagner un nouvel abonné.',
      note: 'Avec un taux de conversion en troisième argument, le deuxième argument est le nombre de messages délivrés et le résultat est le coût d’un message délivré divisé par ce taux, c’est-à-dire le coût par conversion. Si la troisième cellule est vide, le résultat l’est aussi : l’autre calcul n’est jamais fait à la place.',
      elsewhere:
        'Des guides du SMS, comme celui de SMSGlobal, donnent ce nom à la forme à trois arguments. Textedly et la plupart des autres désignent ainsi le coût d’acquisition d’un abonné, comme la forme à deux arguments.',
      aliases: [
        'coût par nouvel abonné',
        'coût par inscrit',
        'coût par inscription',
        'coût par opt-in',
        'coût d’acquisition d’un abonné',
        'coût de recrutement d’un abonné',
      ],
      forms: { acquired: 'nouveaux abonnés', converted: 'messages délivrés et taux de conversion' },
      arguments: {
        subscribers:
          'Les nouveaux abonnés gagnés avec ce coût ; avec un taux de conversion en troisième argument, les messages délivrés.',
        conversion_rate:
          'Conversions ÷ messages délivrés, par exemple 2,5 % ou 0,025. Le deuxième argument est alors le nombre de messages délivrés.',
      },
    },
    COST_PER_MESSAGE: {
      name: 'Coût par message',
      summary: 'Ce qu’a coûté un message délivré, tous frais compris.',
      note: 'Tous les coûts que vous saisissez y entrent : il est donc plus élevé que le prix facturé par le prestataire d’envoi.',
      elsewhere: 'Certains outils SMS divisent par les messages envoyés. WhatsApp facture les messages délivrés.',
      aliases: [
        'coût par message délivré',
        'coût par SMS',
        'coût par e-mail',
        'coût par courriel',
        'coût par envoi',
        'coût au contact',
      ],
    },
    COST_PER_THOUSAND: {
      name: 'Coût pour mille messages',
      summary: 'Ce qu’ont coûté mille messages délivrés.',
      note: 'Toujours 1 000 fois le coût par message.',
      elsewhere:
        'En publicité, le CPM compte les impressions, et beaucoup d’outils de messagerie comptent les messages envoyés. Le chiffre diffère alors pour une même campagne : ne comparez que des coûts pour mille calculés sur la même base.',
      aliases: ['CPM', 'coût pour mille', 'coût par mille', 'coût pour 1000 messages', 'coût pour mille envois'],
    },
    COST_PER_CLICK: {
      name: 'Coût par clic',
      summary: 'Ce qu’a coûté un clic.',
      elsewhere:
        'Les outils qui comptent tous les clics, et non un seul par destinataire, affichent un chiffre plus bas.',
      aliases: ['CPC', 'coût par clic sur un lien', 'coût par cliqueur', 'coût par visite'],
    },
    COST_PER_CONVERSION: {
      name: 'Coût par conversion',
      summary: 'Ce qu’a coûté une conversion : commande, réservation ou tout autre objectif de la campagne.',
      elsewhere:
        'Ailleurs, on parle de coût par acquisition, par action ou par commande. Si « acquisition » désigne un nouveau client, utilisez le coût d’acquisition client.',
      aliases: [
        'CPA',
        'coût par acquisition',
        'coût par action',
        'coût par commande',
        'coût par vente',
        'coût par achat',
        'coût par résultat',
      ],
    },
    COST_PER_LEAD: {
      name: 'Coût par lead',
      summary: 'Ce qu’a coûté un nouveau lead.',
      note: 'Ne comptez que les nouveaux leads. Les contacts déjà connus n’ont pas été gagnés par ces campagnes et feraient paraître le coût plus bas.',
      aliases: ['CPL', 'coût par prospect', 'coût par nouveau lead', 'coût par contact généré', 'coût par piste'],
    },
    COST_PER_ATTENDEE: {
      name: 'Coût par participant',
      summary: 'Ce qu’a coûté une personne qui a participé à l’événement.',
      note: 'Diviser par les inscrits donne un chiffre plus bas.',
      aliases: ['coût par personne présente', 'coût par présent', 'coût par visiteur', 'coût par tête'],
    },
    COST_PER_OPPORTUNITY: {
      name: 'Coût par opportunité',
      summary: 'Ce qu’a coûté une opportunité commerciale.',
      note: 'Comptez aussi les heures de vos équipes : c’est la part du coût d’un événement que l’on oublie le plus souvent.',
      elsewhere: 'CPO signifie aussi « coût par commande » (cost per order) : ici, c’est le coût par conversion.',
      aliases: ['coût par opportunité commerciale', 'coût par affaire', 'coût par SQL'],
    },
    CUSTOMER_ACQUISITION_COST: {
      name: 'Coût d’acquisition client',
      summary: 'Ce qu’il a fallu dépenser pour gagner un nouveau client.',
      note: 'Ne divisez que par les nouveaux clients : compter aussi ceux qui reviennent fait paraître le coût plus bas.',
      elsewhere:
        'Ici, le coût et les clients sont ceux des campagnes. Un CAC global (blended) est celui de toute l’entreprise : toutes les dépenses marketing et commerciales divisées par tous les nouveaux clients, qu’ils viennent de la publicité ou non.',
      aliases: [
        'CAC',
        'coût d’acquisition',
        'coût par nouveau client',
        'coût par client acquis',
        'coût de conquête',
        'coût de recrutement client',
      ],
    },
    REVENUE_PER_MESSAGE: {
      name: 'CA par message',
      summary: 'Ce qu’a rapporté un message délivré.',
      elsewhere:
        'Postscript cite les messages envoyés dans son texte et les messages délivrés dans sa formule. Klaviyo divise par les destinataires uniques et parle de revenu par destinataire. Ici, RPM veut dire « par message » et non « pour mille ».',
      aliases: [
        'chiffre d’affaires par message',
        'revenu par message',
        'revenu par destinataire',
        'CA par destinataire',
        'CA par SMS',
        'CA par e-mail',
        'revenu par courriel',
      ],
    },
    REVENUE_PER_CLICK: {
      name: 'CA par clic',
      summary: 'Ce qu’a rapporté un clic.',
      aliases: ['chiffre d’affaires par clic', 'revenu par clic', 'gain par clic', 'valeur par clic'],
    },
    REVENUE_PER_CONVERSATION: {
      name: 'CA par conversation',
      summary: 'Ce qu’a rapporté une conversation.',
      note: 'WhatsApp ne facture plus les conversations depuis juillet 2025 ; le chiffre permet toujours de comparer des échanges entre eux.',
      elsewhere:
        'WAX divise par les personnes qui ont reçu le message, et charles indique désormais un revenu par destinataire : pour comparer avec l’un ou l’autre, utilisez REVENUE_PER_MESSAGE.',
      aliases: [
        'chiffre d’affaires par conversation',
        'revenu par conversation',
        'revenu par discussion',
        'valeur par conversation',
      ],
    },
    AVERAGE_ORDER_VALUE: {
      name: 'Panier moyen',
      summary: 'Ce qu’a rapporté une conversion.',
      note: 'N’est un panier moyen que si chaque conversion est une commande.',
      aliases: [
        'valeur moyenne des commandes',
        'valeur moyenne de commande',
        'montant moyen par commande',
        'ticket moyen',
        'CA par commande',
        'revenu par conversion',
      ],
    },
    DELIVERY_RATE: {
      name: 'Taux de délivrabilité',
      summary: 'La part des messages envoyés qui ont été délivrés.',
      note: 'Avec le taux d’échec, le total ne fait 100 % que si aucun message n’est encore en attente.',
      elsewhere: 'Salesforce compte comme délivrés les e-mails arrivés dans le dossier des indésirables.',
      aliases: [
        'taux d’aboutis',
        'taux de délivrés',
        'taux de délivrance',
        'taux de livraison',
        'taux de distribution',
        'taux de remise',
        'taux de réception',
      ],
    },
    FAILURE_RATE: {
      name: 'Taux d’échec',
      summary: 'La part des messages envoyés qui sont revenus en erreur ou n’ont pas pu être délivrés.',
      elsewhere:
        'Klaviyo divise les rebonds par la somme des rebonds et des messages reçus, sans les messages encore en attente.',
      aliases: [
        'taux de rebond',
        'taux de bounce',
        'taux de NPAI',
        'taux d’erreur',
        'taux de non-délivrés',
        'taux de rejet',
      ],
    },
    READ_RATE: {
      name: 'Taux de lecture',
      summary: 'La part des messages délivrés qui ont été lus.',
      note: 'Trop bas là où les confirmations de lecture sont désactivées. Comptez chaque lecteur une seule fois.',
      elsewhere:
        'En divisant par toute l’audience, on obtient ce que charles appelle le taux d’engagement de la campagne. Un SMS n’a pas de confirmation de lecture : n’y calculez pas ce taux.',
      aliases: ['taux de messages lus', 'taux de vue', 'taux de consultation'],
    },
    OPEN_RATE: {
      name: 'Taux d’ouverture',
      summary: 'La part des e-mails délivrés qui ont été ouverts.',
      note: 'Trop élevé depuis que la protection de la confidentialité d’Apple Mail (septembre 2021) charge elle-même les images ; plus de la moitié des ouvertures peuvent venir d’elle. Comptez les ouvertures uniques. La formule est celle de READ_RATE.',
      elsewhere:
        'Klaviyo divisait par les destinataires en 2023. Les chiffres antérieurs à septembre 2021 ne se comparent pas aux suivants. Un SMS n’a pas d’ouverture : les 98 % souvent cités ne sont pas une mesure.',
      aliases: ['taux d’ouverture unique', 'taux d’ouvreurs', 'taux d’ouverture des e-mails', 'open rate'],
    },
    CLICK_RATE: {
      name: 'Taux de clics',
      summary: 'La part des messages délivrés sur lesquels on a cliqué.',
      note: 'Comptez une seule fois chaque destinataire qui a cliqué.',
      elsewhere:
        'charles divise par les messages lus, et MailerLite appelle CTR le rapport clics ÷ ouvertures : les deux sont ici le taux de réactivité. Salesforce compte tous les clics d’un destinataire.',
      aliases: ['taux de clic', 'taux de cliqueurs', 'CTR', 'click-through rate', 'CTR sur délivrés'],
    },
    CLICK_TO_OPEN_RATE: {
      name: 'Taux de réactivité',
      summary: 'La part des messages ouverts ou lus sur lesquels on a cliqué.',
      note: 'Peut dépasser 100 % : un clic est compté même quand l’ouverture ne l’est pas, faute d’images ou de confirmation de lecture.',
      elsewhere: 'MailerLite et charles l’appellent CTR.',
      aliases: [
        'CTOR',
        'taux de clics sur ouvertures',
        'taux de clics par ouverture',
        'taux de clics des ouvreurs',
        'taux de clics sur lus',
        'click-to-open rate',
      ],
    },
    REPLY_RATE: {
      name: 'Taux de réponse',
      summary: 'La part des messages délivrés qui ont reçu une réponse.',
      note: 'Comptez une seule fois chaque personne qui a répondu.',
      elsewhere: 'Certains éditeurs divisent par les messages lus (digiplus) ou envoyés (a2c).',
      aliases: ['taux de réponses', 'taux de retour', 'taux de répondants'],
    },
    CONVERSION_RATE: {
      name: 'Taux de conversion',
      summary: 'La part des messages délivrés qui ont mené à une conversion.',
      elsewhere:
        'Beaucoup d’outils divisent par les clics, ce qui donne un chiffre bien plus élevé : c’est CLICK_CONVERSION_RATE. Klaviyo divise les commandes par les destinataires uniques et parle de taux de commandes passées ; d’autres divisent par les messages envoyés.',
      aliases: ['taux de transformation', 'taux de commande', 'taux d’achat', 'taux d’acheteurs', 'CVR'],
    },
    CLICK_CONVERSION_RATE: {
      name: 'Taux de conversion après clic',
      summary: 'La part des clics qui ont mené à une conversion.',
      note: 'Peut dépasser 100 % : un seul clic peut mener à plusieurs commandes, et l’on achète aussi sans cliquer.',
      elsewhere:
        'Omnisend l’appelle click-to-conversion ; aiappsapi.com et d’autres disent simplement taux de conversion.',
      aliases: [
        'taux de conversion des clics',
        'taux de transformation des clics',
        'taux de conversion post-clic',
        'taux de conversion de la page de destination',
      ],
    },
    OPT_OUT_RATE: {
      name: 'Taux de désabonnement',
      summary: 'La part des messages délivrés après lesquels le destinataire s’est désabonné.',
      note: 'Précisez la durée prise en compte après un message, par exemple 24 heures.',
      elsewhere:
        'Trumpia divise par tous les abonnés et IMP par la liste : c’est le taux d’attrition de la liste, pas celui d’une campagne.',
      aliases: ['taux de désinscription', 'taux de désabonnés', 'taux de STOP', 'taux d’opt-out'],
    },
    COMPLAINT_RATE: {
      name: 'Taux de plaintes',
      summary: 'La part des messages délivrés qui ont été signalés comme spam ou ont valu un blocage.',
      note: 'Pour l’e-mail, 0,1 % est déjà un signal d’alerte ; sur WhatsApp, les blocages font baisser la note de qualité du numéro.',
      aliases: [
        'taux de plainte',
        'taux de spam',
        'taux de signalement',
        'taux de plaintes pour spam',
        'taux de pourriel',
        'taux de blocage',
      ],
    },
    LIST_GROWTH_RATE: {
      name: 'Taux de croissance de la liste',
      summary: 'La croissance d’une liste sur une période, rapportée à sa taille de départ.',
      note: 'Négatif quand la liste a diminué. Avec deux arguments, la taille à la fin est comparée à la taille au début : les personnes retirées pour d’autres raisons comptent donc aussi.',
      elsewhere:
        'Textellent ne compte que les nouveaux abonnés, et certains outils retirent aussi les adresses en erreur. fastsms, Gleantap et Trumpia comparent les tailles, comme la forme à deux arguments.',
      aliases: [
        'croissance de la liste',
        'croissance de la base',
        'croissance des abonnés',
        'taux de croissance de la base',
        'croissance nette',
      ],
      forms: { flow: 'nouveaux abonnés et désabonnements', sizes: 'taille au début et à la fin' },
      arguments: {
        new_subscribers_or_list_size_end:
          'Avec trois arguments, les nouveaux abonnés de la période ; avec deux, la taille de la liste à la fin.',
        opt_outs:
          'Les personnes qui ont quitté la liste pendant la période. Le deuxième argument est alors le nombre de nouveaux abonnés.',
      },
    },
    ATTENDANCE_RATE: {
      name: 'Taux de participation',
      summary: 'La part des inscrits qui ont participé.',
      note: 'Les invités venus sans s’inscrire le font paraître trop élevé : inscrivez-les aussi.',
      aliases: ['taux de présence', 'taux de présents', 'taux d’assiduité', 'show-up rate'],
    },
    TARGET_ATTENDANCE_RATE: {
      name: 'Taux de participation de la cible',
      summary: 'Dans quelle mesure un événement a touché les personnes ou les comptes visés.',
      note: 'Deux modes de calcul : « audience » est la part des participants qui figurent dans la liste cible ; « invited » est la part de la liste cible invitée qui est venue.',
      elsewhere:
        'vhall compte la part de l’audience ; en account-based marketing (ABM), la part des invités est courante. Précisez celle que vous présentez.',
      aliases: [
        'participation des comptes cibles',
        'taux de présence de la cible',
        'taux de présence des comptes clés',
        'participation ABM',
      ],
      forms: { audience: 'de l’audience', invited: 'des invités' },
      arguments: {
        total: 'Tous les participants ; avec le mode « invited », les cibles qui ont été invitées.',
        reading:
          '« audience » (aussi si l’argument est omis) : part de tous les participants. « invited » : part des cibles invitées.',
      },
    },
    OPPORTUNITY_RATE: {
      name: 'Taux d’opportunités',
      summary: 'Le nombre d’opportunités commerciales par participant.',
      note: 'Peut dépasser 100 % quand une personne apporte plusieurs opportunités.',
      elsewhere: 'D’autres divisent les opportunités par les leads : c’est un taux de passage de lead à opportunité.',
      aliases: ['opportunités par participant', 'taux de transformation en opportunités'],
    },
    PIPELINE_RETURN: {
      name: 'Retour en pipeline',
      summary: 'La valeur prévisionnelle des opportunités pour chaque unité monétaire dépensée.',
      note: 'Rien n’en est encore gagné : ce n’est donc pas un ROI.',
      elsewhere:
        'Certains guides de l’événementiel, comme celui de Bizzabo, comptent le pipeline comme un retour et parlent de ROI de l’événement.',
      aliases: ['multiple de pipeline', 'pipeline sur coût', 'rendement du pipeline', 'pipe sur coût'],
    },
  },
  inputs: {
    cost: {
      label: 'Coût',
      hint: 'Tout ce qui a été dépensé pour les campagnes : envoi des messages, plateforme, création, temps passé.',
      zero: 'Le coût est nul',
      enter: 'Saisissez ce que les campagnes ont coûté.',
    },
    revenue: {
      label: 'Chiffre d’affaires',
      hint: 'Les ventes attribuées aux campagnes.',
      zero: 'Le chiffre d’affaires est nul',
      enter: 'Saisissez le montant des ventes attribuées aux campagnes.',
    },
    sent: {
      label: 'Messages envoyés',
      hint: 'Les messages remis pour envoi.',
      zero: 'Aucun message envoyé',
      enter: 'Saisissez le nombre de messages envoyés.',
    },
    delivered: {
      label: 'Messages délivrés',
      hint: 'Les messages arrivés au destinataire.',
      zero: 'Aucun message délivré',
      enter: 'Saisissez le nombre de messages délivrés.',
    },
    failed: {
      label: 'Messages en échec',
      hint: 'Les messages revenus en erreur ou qui n’ont pas pu être délivrés.',
      zero: 'Aucun message en échec',
      enter: 'Saisissez le nombre de messages en échec.',
    },
    opened: {
      label: 'Messages ouverts',
      hint: 'Les messages ouverts ou lus, chacun compté une seule fois.',
      zero: 'Aucun message ouvert',
      enter: 'Saisissez le nombre de messages ouverts ou lus.',
    },
    clicked: {
      label: 'Clics',
      hint: 'Les destinataires qui ont cliqué, chacun compté une seule fois.',
      zero: 'Aucun clic',
      enter: 'Saisissez le nombre de destinataires qui ont cliqué.',
    },
    replied: {
      label: 'Réponses',
      hint: 'Les destinataires qui ont répondu, chacun compté une seule fois.',
      zero: 'Aucune réponse',
      enter: 'Saisissez le nombre de destinataires qui ont répondu.',
    },
    conversations: {
      label: 'Conversations',
      hint: 'Les conversations que les campagnes ont déclenchées.',
      zero: 'Aucune conversation',
      enter: 'Saisissez le nombre de conversations.',
    },
    conversions: {
      label: 'Conversions',
      hint: 'Les commandes, les réservations ou tout autre objectif des campagnes.',
      zero: 'Aucune conversion',
      enter: 'Saisissez le nombre de conversions.',
    },
    leads: {
      label: 'Leads',
      hint: 'Les nouveaux leads gagnés par les campagnes.',
      zero: 'Aucun lead',
      enter: 'Saisissez le nombre de nouveaux leads.',
    },
    new_subscribers: {
      label: 'Nouveaux abonnés',
      hint: 'Les personnes qui ont rejoint la liste.',
      zero: 'Aucun nouvel abonné',
      enter: 'Saisissez le nombre de nouveaux abonnés.',
    },
    opt_outs: {
      label: 'Désabonnements',
      hint: 'Les personnes qui se sont désabonnées ou ont répondu STOP.',
      zero: 'Aucun désabonnement',
      enter: 'Saisissez le nombre de désabonnements.',
    },
    complaints: {
      label: 'Plaintes',
      hint: 'Les signalements comme spam et les blocages.',
      zero: 'Aucune plainte',
      enter: 'Saisissez le nombre de plaintes.',
    },
    list_size_start: {
      label: 'Taille de la liste au début',
      hint: 'Les abonnés de la liste au début de la période.',
      zero: 'La taille de la liste au début est nulle',
      enter: 'Saisissez le nombre d’abonnés au début de la période.',
    },
    list_size_end: {
      label: 'Taille de la liste à la fin',
      hint: 'Les abonnés de la liste à la fin de la période.',
      zero: 'La taille de la liste à la fin est nulle',
      enter: 'Saisissez le nombre d’abonnés à la fin de la période.',
    },
    registrants: {
      label: 'Inscrits',
      hint: 'Les personnes qui se sont inscrites à l’événement.',
      zero: 'Aucun inscrit',
      enter: 'Saisissez le nombre d’inscrits.',
    },
    attendees: {
      label: 'Participants',
      hint: 'Les personnes qui ont participé à l’événement.',
      zero: 'Aucun participant',
      enter: 'Saisissez le nombre de participants.',
    },
    target_invited: {
      label: 'Cibles invitées',
      hint: 'Les personnes ou les comptes cibles qui ont été invités.',
      zero: 'Aucune cible invitée',
      enter: 'Saisissez le nombre de cibles invitées.',
    },
    target_attendees: {
      label: 'Cibles présentes',
      hint: 'Les participants qui figurent dans la liste cible.',
      zero: 'Aucune cible présente',
      enter: 'Saisissez le nombre de cibles qui ont participé.',
    },
    opportunities: {
      label: 'Opportunités',
      hint: 'Les opportunités commerciales que les campagnes ont apportées.',
      zero: 'Aucune opportunité',
      enter: 'Saisissez le nombre d’opportunités.',
    },
    opportunity_value: {
      label: 'Valeur des opportunités',
      hint: 'La valeur prévisionnelle de ces opportunités.',
      zero: 'La valeur des opportunités est nulle',
      enter: 'Saisissez le montant prévisionnel des opportunités.',
    },
    new_customers: {
      label: 'Nouveaux clients',
      hint: 'Les personnes qui ont acheté pour la première fois.',
      zero: 'Aucun nouveau client',
      enter: 'Saisissez le nombre de nouveaux clients.',
    },
    csat: {
      label: 'Note de satisfaction',
      hint: 'La note moyenne donnée par les clients.',
      zero: 'La note de satisfaction est nulle',
      enter: 'Saisissez la note moyenne.',
    },
    csat_responses: {
      label: 'Réponses à l’enquête de satisfaction',
      hint: 'Les personnes qui ont donné une note.',
      zero: 'Aucune réponse à l’enquête de satisfaction',
      enter: 'Saisissez le nombre de personnes qui ont donné une note.',
    },
    brand_searches: {
      label: 'Recherches de marque',
      hint: 'Les recherches du nom de la marque pendant la période.',
      zero: 'Aucune recherche de marque',
      enter: 'Saisissez le nombre de recherches du nom de la marque.',
    },
    impressions: {
      label: 'Impressions',
      hint: 'Le nombre de fois où le message ou la publicité a été affiché.',
      zero: 'Aucune impression',
      enter: 'Saisissez le nombre d’affichages du message.',
    },
    margin: {
      label: 'Taux de marge brute',
      hint: 'La part du chiffre d’affaires qui reste une fois payé le coût des marchandises, par exemple 40 % ou 0,4.',
      zero: 'Le taux de marge brute est nul',
      enter: 'Écrivez le taux de marge brute en pourcentage ou en fraction, par exemple 40 % ou 0,4.',
    },
    conversion_rate: {
      label: 'Taux de conversion',
      hint: 'Conversions ÷ messages délivrés, par exemple 2,5 % ou 0,025.',
      zero: 'Le taux de conversion est nul',
      enter: 'Écrivez le taux de conversion en pourcentage ou en fraction, par exemple 2,5 % ou 0,025.',
    },
    cost_per_message: {
      label: 'Coût par message',
      hint: 'Ce que coûte un message délivré, par exemple 0,05.',
      zero: 'Le coût par message est nul',
      enter: 'Saisissez ce que coûte un message délivré.',
    },
    order_value: {
      label: 'Panier moyen',
      hint: 'Ce que rapporte une commande moyenne.',
      zero: 'Le panier moyen est nul',
      enter: 'Saisissez le panier moyen.',
    },
  },
  families: {
    return: 'Rentabilité',
    cost: 'Coûts',
    value: 'Valeur',
    rate: 'Taux',
    event: 'Événements et pipeline',
  },
  units: {
    fraction: 'une fraction, affichée en pourcentage',
    multiple: 'un multiple, par exemple 3,38x',
    money: 'un montant',
    unitMoney: 'un montant',
  },
  midSentence: 'lowerCase',
  decimalMark: ',',
  problems: {
    zeroDenominator: '{zero} : impossible de calculer « {kpi} ». {enter}',
    negative: '{input} : la valeur ne peut pas être négative ({value}). {enter}',
    rateAboveOne: '{input} : la valeur ne peut pas dépasser 1, soit 100 % ({value}). {enter}',
    partAboveWhole:
      '{part} : la valeur ({partValue}) ne peut pas dépasser celle de « {whole} » ({wholeValue}). Vérifiez les deux chiffres et comptez chaque destinataire une seule fois.',
    tooLarge: '{name} : le résultat est trop grand pour être affiché. Vérifiez qu’aucun chiffre n’est de trop.',
    notANumber: '{input} : un nombre est attendu, la valeur est « {text} ». {enter}',
    ambiguousNumber:
      '{input} : la valeur « {text} » est un texte qui peut se lire de deux façons. Écrivez-la comme un nombre, sans séparateur de milliers.',
    percentNotExpected: '{input} : un pourcentage n’est pas possible, la valeur est « {text} ». {enter}',
    isDate:
      '{input} : un nombre est attendu, la valeur est une date. Choisissez une autre cellule ou donnez à celle-ci le format Nombre.',
    isBoolean: '{input} : un nombre est attendu, la valeur est VRAI ou FAUX. {enter}',
    missingArgument: '{input} : l’argument {position} de {function} est requis. {enter}',
    unknownReading:
      'Le mode de calcul doit être l’un de ceux-ci : {readings}. La valeur est « {text} ». Écrivez l’un de ces mots ou omettez l’argument.',
    sizesDiffer:
      'Les plages n’ont pas la même taille : {sizes} (lignes × colonnes). Choisissez des plages de même taille, par exemple E2:E et D2:D.',
  },
  denominatorZero: 'Le diviseur est nul',
  rowsFailed: 'Cellules qui n’ont pas pu être calculées : {failed} sur {rows}.',
  optional: 'Facultatif.',
  result: 'Le résultat est {unit}.',
  example: 'Exemple : {call} donne {result}.',
});
