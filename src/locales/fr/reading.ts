/**
 * How sheets are written in French: France, Belgium, Switzerland, Canada and West Africa. An apostrophe is a space
 * here, as everywhere in headers: "date d envoi".
 */
import type { LanguageWords } from '../reading-words';
import { phrases, singleWords } from '../word-list';

export const frReading = (): LanguageWords => ({
  headers: {
    campaign: phrases(`nom de la campagne, nom de campagne, nom campagne, campagne, campagne marketing,
      campagne publicitaire, campagne sponsorisée, nom de la campagne marketing, titre de la campagne,
      intitulé de la campagne, libellé de la campagne, intitulé campagne, libellé campagne,
      nom de l envoi, nom de la diffusion, nom du message, nom de l e mail, nom de l email, nom du mail,
      nom du courriel, nom du mailing, nom de la newsletter, nom de l infolettre, nom du sms,
      nom de la notification, emailing, infolettre, nom du scénario, scénario, nom du workflow,
      nom de l automatisation, nom du flux, nom de la publicité, campagne de la session, nom de l annonce,
      publicité, annonce, nom de l opération, opération, action marketing, nom de l action, action,
      nom du webinaire, titre du webinaire, nom du webinar, webinaire, nom de l événement,
      titre de l événement, événement, nom du modèle, modèle, thème, thématique, sujet, rubrique, titre,
      intitulé, libellé, nom, objet, objet de l e mail, objet de l email, objet du mail,
      objet du courriel, ligne d objet, promotion, promo, identifiant de la campagne, id de la campagne,
      id de campagne, id campagne, campagne id, code campagne, n° campagne, étiquettes de lignes,
      n° de campagne, titre de la notification, titre notification, nom du push, camp, nom du lot,
      lot d envoi`),
    channel:
      phrases(`canal, canal utilisé, canal d envoi, canal de communication, canal de diffusion, canal de la campagne,
      canal marketing, canal d acquisition, canal de vente, type de canal, levier, levier marketing,
      levier d acquisition, moyen de communication, mode d envoi, média, support, canaux, plateforme, régie,
      type de campagne, type campagne, type de message, type message, type d envoi, type envoi, type d action,
      type de média, groupe de canaux par défaut, groupe de canaux principal par défaut de la session,
      groupe de canaux, source support de la session, réseau`),
    date: phrases(`date d envoi, date envoi, date de l envoi, date des envois, date et heure d envoi,
      date heure d envoi, date heure envoi, envoyé le, envoyée le, envoyées le, envoyés le, envoi du,
      envoi le, date d expédition, expédié le, date de diffusion, diffusé le, date de routage,
      date du shoot, date shoot, date de la campagne, date de l opération, date de l action,
      date d exécution, date de campagne, date campagne, date, date de début, date début, date deb,
      date du début, date de début de campagne, date de lancement, date lancement, lancement, lancé le,
      date de démarrage, démarrage, début, début de la campagne, début de campagne, début campagne,
      début des rapports, jour, date de l événement, date événement, date du webinaire, date webinaire,
      date de la session, heure de début réelle, heure de début, date et heure de début réelles,
      date de début réelle, date et heure de début, date heure de début, date et heure, date heure,
      horodatage, date de publication, publié le, date de livraison, date de distribution,
      date de mise en ligne, date programmée, date de programmation, programmé le, date planifiée,
      planifié le, dates, période, mois, dt d envoi, dt envoi, envoyée à, envoyé à, du`),
    end_date: phrases(`date de fin, date fin, date de fin de campagne, fin, fin de la campagne, fin de campagne,
      fin campagne, fin des rapports, date de clôture, clôture, date d arrêt, heure de fin réelle,
      heure de fin, date et heure de fin, date heure de fin, terminé le, échéance, au`),
    audience: phrases(`audience, audience cible, cible, cible de la campagne, segment, segment cible, segment client,
      segment de clientèle, segmentation, ciblage, public cible, public, population cible, population,
      groupe cible, nom du segment, nom de l audience, liste, nom de la liste, nom de liste, liste de diffusion,
      liste de contacts, liste de destinataires, liste d envoi, listes, groupe de contacts,
      groupe de destinataires, groupe, base de contacts, base de données, base, fichier, fichier client,
      fichier clients, clientèle, clientèle cible, typologie client, profil client, persona, destinataires cible`),
    variant:
      phrases(`variante, variation, version, groupe de test, groupe test, test a b, test ab, groupe a b, groupe ab,
      variante a b, variante ab, variante de test, nom de la variante, variante du message,
      version du message, version testée, cellule de test, split test, test, hook, accroche, créa,
      création, visuel, version test`),
    currency: phrases(`devise, code devise, code de devise, code de la devise, devise du compte, devise de facturation,
      devise du prix, monnaie, unité monétaire`),
    cost: phrases(`coût total, coût, coûts, montant dépensé, dépenses, dépense, frais, total dépensé, budget dépensé,
      coûts totaux, coût global, investissement, investissements, montants dépensés,
      montant total dépensé, dépenses totales, total des dépenses, dépenses publicitaires,
      dépense publicitaire, dépenses pub, dépenses marketing, coût de la campagne, coût de campagne,
      coût campagne, coûts de campagne, coût de l opération, coût de l action, coût réel, coût ht,
      coût ttc, budget consommé, budget utilisé, budget réel, montant investi, montant total investi,
      investi, montant facturé, montant total facturé, montant de la facture, facturé, frais totaux,
      frais de campagne, charges, crédits consommés, crédits utilisés, crédits dépensés, crédits débités,
      unités consommées, unités utilisées, coût en crédits, montant ht, montant net, montant total ht,
      facture`),
    revenue:
      phrases(`chiffre d affaires, ca, ca ht, ca ttc, chiffre d affaires ht, chiffre d affaires ttc, ca total, ca généré,
      chiffre d affaires généré, revenu, revenus, revenu total, revenus totaux, recettes, recette,
      valeur de conversion, valeur des conversions, montant des ventes, montant ventes, montant total des ventes,
      valeur des ventes, valeur totale des ventes, valeur des achats, valeur totale des achats,
      montant des achats, valeur de conversion des achats, montant des commandes, montant commandes,
      valeur des commandes, valeur de commande, valeur de commande passée, montant total des commandes, c a,
      ca attribué, chiffre d affaires attribué, ca campagne, ca réalisé, revenus des achats, revenu des achats,
      revenu des ventes, revenus des ventes, revenus générés, ventes, ventes totales, total des ventes,
      ventes ttc, ventes ht, ventes brutes, ventes nettes, ventes générées, ventes attribuées, revenu attribué,
      revenus attribués, valeur totale de conversion, valeur totale des conversions, valeur conversion,
      valeur conversions, valeur conv, val conv, valeur de conv, montant vendu, montant total des achats,
      valeur d achat, valeur totale des commandes, ca commandes, valeur de la commande, montant de la commande,
      montant commande, total de la commande, total commande, montant des transactions, montant des conversions,
      montant du ca, montant ca, volume d affaires, encaissements, montant encaissé, encaissé, montant des dons,
      montant collecté, dons collectés, revenu estimé, revenus estimés, gains`),
    sent: phrases(`envoyé*, envois, envoi, nombre d envois, nb envois, nombre envoyé, total envoyé, envois totaux,
      volume envoyé, volume d envoi, volume d envois, volume routé, volume adressé, expédié*, émis,
      émises, transmis, transmises, routé*, shooté*, destinataires, destinataires totaux,
      nombre de destinataires, nb destinataires, nb dest, soumis, soumises, acceptés, traités,
      contacts ciblés, profils ciblés, personnes ciblées, ciblés, ciblées, contacts adressés,
      contacts sollicités, personnes contactées, clients contactés, nombre de messages, nb messages,
      nb de messages, nombre de sms, nb sms, nb de sms, nbre sms, nombre d emails, nombre d e mails,
      nb emails, nb mails, nombre de courriels, nombre de textos, quantité envoyée, qté envoyée, volume,
      messages, courriels, diffusés, diffusées, appareils visés, appareils ciblés, volume réalisé,
      notifications envoyées`),
    delivered: phrases(`délivré*, aboutis, abouties, abouti, livrés, livrées, livré, livraisons réussies, livraisons,
      volume délivré, volume abouti, volume reçu, distribués, distribuées, distribué, reçus, reçues,
      remis, délivrances, réceptionné*, envois réussis, envoyés avec succès, messages envoyés avec succès,
      accusés de réception, accusés reçus, ar reçus, ar positifs, réussis, réussies, acheminés, parvenus,
      succès, remises, remise, sms reçus, messages reçus, emails reçus`),
    failed:
      phrases(`échecs, échec, échoué*, rebonds totaux, total des rebonds, rebonds, rebond, npai, non délivré*, non livré*,
      non distribué*, non remis, non abouti*, non reçu*, échecs d envoi, échecs de livraison,
      échecs de distribution, échecs de remise, envois échoués, envois en échec, en échec, en erreur, erreurs,
      erreur*, bounces totaux, bounce, rejets, rejeté*, refusés, refusées, retournés, retours npai,
      retours en erreur, injoignables, rebonds définitifs, rebonds permanents, rebonds durs, bounces définitifs,
      hard bounce, bounces hard, bounce hard, hardbounces, adresses invalides, adresses inactives,
      numéros invalides, invalides, expirés, ko`),
    opened: phrases(`ouvreurs uniques, ouvertures uniques, ouvertures distinctes, ouvreurs, personnes ayant ouvert,
      destinataires ayant ouvert, contacts ayant ouvert, ont ouvert, lecteurs uniques, lectures uniques, lus,
      lues, ouverts, ouvertes, ouvertures, ouvreur*, ouverture*, ouvert, lecteurs, lectures, lu, vus, consultés,
      consultations, ouvertures directes, ouv uniques, nb ouv, ouv, ouvertures totales, total des ouvertures,
      vues`),
    clicked: phrases(`cliqueurs uniques, clics uniques, clics uniques sur un lien, clics uniques sur le lien,
      clics uniques sur les liens, clics distincts, cliqueurs, personnes ayant cliqué,
      destinataires ayant cliqué, contacts ayant cliqué, ont cliqué, clics sur un lien, clics sur le lien,
      clics sur les liens, clics sur lien, clics liens, clics lien, liens cliqués, clics sur l url,
      clics uniques sur le bouton, clics sur le bouton, clics sur les boutons, clics sur bouton, clics bouton,
      clics sur le bouton d url, clics sur le cta, clics cta, cliqués, cliquées, cliqu*, clics, clic,
      clics sortants, clics destination, nb clics, clics totaux, total des clics`),
    replied:
      phrases(`réponses uniques, réponses, réponse, répondants, ont répondu, personnes ayant répondu, réponses reçues,
      sms de réponse, répondu, répondus, réponses totales, total des réponses, réponses rapides, retours clients`),
    conversations: phrases(`conversations, conversations démarrées, conversations commencées, conversations engagées,
      conversations initiées, conversations ouvertes, conversations par message commencées,
      conversations par message démarrées, conversations payantes, nouveaux contacts de messagerie,
      conversation*, discussions, discussions commencées, échanges, chats, tchats, clavardages`),
    conversions: phrases(`conversions, conversions totales, toutes les conversions, conversion, nb conversions, conv,
      commandes, nombre de commandes, nb commandes, nb cmd, cmd, commandes passées, commandes totales,
      total des commandes, achats, achats sur le site web, achats effectués, nombre d achats,
      transactions, nombre de transactions, résultats, convertis, clients convertis, contacts convertis,
      acheteurs, événements clés, souscriptions, contrats signés, devis signés, adhésions, signatures,
      utilisations du code, utilisations du code promo, codes promo utilisés, codes utilisés,
      coupons utilisés, bons utilisés, nombre de dons, nb dons, dons, retraits en magasin,
      téléchargements, nombre de ventes, nb ventes, nb de ventes, nbre de ventes, nbre ventes,
      nombre total de ventes, nb total de ventes, nombre de ventes réalisées, nb ventes réalisées,
      nombre de ventes générées, nb ventes générées, nombre de ventes attribuées, nb ventes attribuées,
      volume de ventes, ventes conclues, réservations, rendez vous pris, rendez vous,
      prises de rendez vous, prises de rdv, rdv pris, rdv, passages en caisse, passage en caisse,
      achats en magasin, tickets de caisse`),
    leads: phrases(`leads, nouveaux leads, leads générés, leads qualifiés, leads obtenus, prospects, nouveaux prospects,
      prospects générés, prospects qualifiés, prospect*, pistes, nouvelles pistes, contacts qualifiés,
      contacts commerciaux, formulaires soumis, formulaires remplis, formulaires complétés, formulaires envoyés,
      envois de formulaire, soumissions de formulaire, soumissions de formulaires, formulaires,
      demandes de devis, demandes de soumission, demandes de contact, demandes de rappel, demandes de démo,
      demandes d information, demandes d informations, demandes de renseignements, demandes`),
    new_subscribers:
      phrases(`nouveaux abonnés, nouveaux inscrits, nouvelles inscriptions, nvx abonnés, nvx inscrits, nveaux abonnés,
      nouv abonnés, nouveaux abonnements, abonnements, inscriptions newsletter, inscriptions à la newsletter,
      inscriptions à l infolettre, inscriptions infolettre, inscrits newsletter, inscriptions à la liste,
      inscriptions sms, inscriptions email, abonnés gagnés, abonnés acquis, abonnés ajoutés, abonnés recrutés,
      abonnements à la newsletter, gain d abonnés, gains d abonnés, nouveaux opt in, nouveaux optin,
      nouveaux optins, opt in, optins, optin, nouveaux contacts, contacts ajoutés, contacts collectés,
      contacts acquis, adresses collectées, emails collectés, numéros collectés, ajouts à la liste,
      nouveaux membres, nouveaux adhérents, consentements collectés`),
    opt_outs: phrases(`désabonnés, désabonnements, désinscriptions, désinscrits, désabonnements uniques,
      désinscriptions uniques, désab*, désinscri*, stop, stops, stop sms, sms stop, stop reçus,
      stops reçus, réponses stop, demandes de stop, oppositions, abonnés perdus, perte d abonnés,
      pertes d abonnés, contacts perdus, retraits de la liste, désinscr, blacklistés, mis en liste noire,
      désactivations push, désactivations, notifications désactivées, push désactivé`),
    complaints: phrases(`plaintes, plaintes pour spam, plaintes pour abus, plaintes spam, plainte*, signalements,
      signalements de spam, signalements comme spam, signalements spam, signalés comme spam, signalé comme spam,
      signalements pour spam, marqués comme spam, marqué comme spam, marqués comme indésirables,
      signalés comme indésirables, déclarés comme spam, mises en spam, pourriels, pourriel,
      plaintes pour pourriel, blocages, signalé*, abus, réclamations`),
    list_size_start: phrases(`taille de la liste au début, taille de liste au début, taille initiale de la liste,
      taille de la liste au départ, taille de la liste, taille de liste, taille liste,
      taille de la base au début, taille de la base, taille de base, taille base, taille du fichier,
      abonnés au début de la période, abonnés en début de période, abonnés début de période,
      abonnés en début de mois, abonnés début de mois, abonnés au début, abonnés début, abonnés au départ,
      inscrits au début, contacts au début, contacts en début de période, base début, base au début,
      base de départ, base initiale, base active, base contactable, base adressable, base opt in,
      nombre d abonnés, nb abonnés, total abonnés, abonnés actifs, contacts actifs, membres de la liste,
      contacts dans la liste, abonnés, abonnés au début du mois, inscrits en début de mois`),
    registrants:
      phrases(`inscrits, inscriptions, nombre d inscrits, nb inscrits, inscrits au webinaire, inscriptions au webinaire,
      inscrits à l événement, inscriptions à l événement, inscrits au webinar, inscrits webinaire,
      personnes inscrites, participants inscrits, inscrites, inscription*, total des inscrits,
      total des inscriptions, enregistrés, préinscrits`),
    attendees: phrases(`participants uniques, participants, présents, personnes présentes, spectateurs uniques,
      participants en direct, participants au direct, participants live, présents au live, présents en direct,
      personnes ayant participé, ont participé, participants au webinaire, participants réels, invités présents,
      inscrits présents, présences, présentes, participations, participant*, spectateurs, spectateurs live,
      auditeurs, connectés, personnes connectées, viewers uniques, visiteurs du stand, visiteurs du salon,
      assistance`),
    target_invited:
      phrases(`comptes cibles invités, cibles invitées, cibles invités, invités cibles, comptes clés invités,
      comptes stratégiques invités, grands comptes invités, invitations comptes cibles`),
    target_attendees:
      phrases(`comptes cibles présents, comptes cibles participants, participants cibles, participants de la cible,
      participants comptes cibles, participants issus des comptes cibles, participants issus de comptes cibles,
      cibles présentes, cibles présents, présents cibles, comptes clés présents, comptes stratégiques présents,
      grands comptes présents`),
    opportunities: phrases(`opportunités, opportunités créées, nouvelles opportunités, opportunités générées,
      opportunités commerciales, opportunités ouvertes, nb opportunités, nb opp, opp, opportunité*,
      affaires créées, nouvelles affaires, sql`),
    opportunity_value:
      phrases(`valeur des opportunités, montant des opportunités, valeur opportunités, montant opportunités,
      valeur de l opportunité, montant de l opportunité, valeur des opps, montant opp, pipeline généré,
      pipeline créé, valeur du pipeline, montant du pipeline, pipe généré, valeur du pipe, montant du pipe,
      montant pipe, pipe, pipeline commercial, pipe commercial, valeur des affaires, montant des affaires,
      chiffre d affaires potentiel, ca potentiel, montant des devis, valeur des devis`),
    new_customers:
      phrases(`nouveaux clients, nouvelles clientes, nvx clients, nveaux clients, nouv clients, nb nouveaux clients,
      clients acquis, clients gagnés, clients recrutés, clients conquis, nouveaux acheteurs, primo acheteurs,
      premiers achats, premières commandes, acquisitions clients, acquisitions, clients`),
    csat: phrases(`satisfaction client, satisfaction clients, note de satisfaction, score de satisfaction,
      indice de satisfaction, score csat, note csat, note moyenne de satisfaction, satisfaction moyenne,
      note moyenne, note client, évaluation moyenne, note satisfaction`),
    csat_responses:
      phrases(`réponses csat, réponses à l enquête, réponses à l enquête de satisfaction, réponses enquête,
      réponses satisfaction, réponses au sondage, réponses sondage, réponses au questionnaire,
      réponses questionnaire, nombre d avis, nb avis, avis reçus, avis clients, nombre d évaluations,
      questionnaires remplis, répondants, nb de répondants, nombre de répondants`),
    brand_searches: phrases(`recherches de marque, recherches de la marque, recherches marque, recherches sur la marque,
      recherches du nom de la marque, volume de recherche de marque, volume de recherche marque,
      volume de recherches de marque, requêtes de marque, requêtes marque`),
    impressions: phrases(`impressions, impressions totales, nombre d impressions, nb impressions, imp, affichages,
      nombre d affichages, vues, expositions, affichées, notifications affichées`),
  },
  noFields: phrases(`messages reçus, sms reçus, total messages reçus, total des messages reçus, textos reçus,
      courriels reçus, envoyeur, envoyé à, nom du participant, achats média, achats médias, coût d achat,
      coût des marchandises, coût des marchandises vendues, coût des ventes, frais de port,
      frais d expédition, frais de douane, coût client, coût contact, coût lead, coût prospect, coût clic,
      coût abonné, coût inscrit, coût participant, coût commande, coût vente, coût conversion,
      coût opportunité, date de naissance, date de création, date de modification, date d anniversaire,
      version de l application, crédits restants, chiffre d’affaires d’équilibre,
      coût pour mille messages, retour en pipeline`),
  costParts: phrases(`frais d envoi, frais envoi, frais création, frais production, frais routage, frais plateforme,
      frais personnel, coût personnel interne, frais d envois, frais d envoi sms, coût d envoi,
      coût des envois, coût envoi, coûts d envoi, coût des messages, coût messages, coût des sms,
      coût sms, coûts sms, frais sms, coût whatsapp, frais whatsapp, coût email, coût emailing,
      coût e mailing, coût du routage, coût routage, frais de routage, routage, frais de plateforme,
      coût plateforme, coût de la plateforme, plateforme, abonnement plateforme, abonnement, licence,
      coût outil, coût des outils, coût logiciel, création, frais de création, coût de création,
      coût création, coût créa, coûts créa, frais créa, frais créatifs, coût graphisme, coût de rédaction,
      coût rédaction, production, coût de production, coût production, frais de production, honoraires,
      honoraires agence, honoraires d agence, honoraires de l agence, frais d agence, frais agence,
      coût agence, coût média, coûts média, dépenses média, achat média, achats média, achats médias,
      achat d espace, main d œuvre, main d oeuvre, coût main d œuvre, coût main d oeuvre,
      coût du personnel, coût personnel, frais de personnel, coût salarial, coûts salariaux, coût rh,
      salaires, prestataires, prestations, frais techniques, coût technique, frais fixes, coûts fixes,
      coûts variables, frais opérateur, frais opérateurs, coût influenceurs, coût de la salle,
      location de salle, coût intervenants, frais d intervenants, traiteur, coût des remises,
      coût des récompenses, coût des bons, coût des lots, cadeaux, autres frais, autres coûts,
      frais divers, frais de déplacement, déplacements, honoraires intervenant, location salle, stand,
      impression, frais de bouche`),
  costKinds:
    singleWords(`message messagerie plateforme outil logiciel licence abonnement saas création créa créatif créative
    graphisme graphiste graphique design visuel rédaction rédacteur rédactionnel contenu traduction traducteur média
    espace régie agence prestation prestataire freelance indépendant sous traitance honoraire conseil consultant
    production tournage vidéo photo photographe photographie impression imprimeur imprimerie routage routeur envoi
    diffusion distribution sms mms rcs whatsapp email emailing mailing courriel texto push newsletter infolettre
    notification opérateur passerelle salaire salarié salarial salariaux personnel équipe main œuvre oeuvre rh interne
    externe influenceur influence intervenant orateur conférencier animateur animation salle location lieu traiteur
    restauration hébergement déplacement transport logistique stand salon événement événementiel webinaire webinar
    affranchissement poste postal timbre papier cadeau goodies lot remise réduction bon coupon incitation récompense
    parrainage affiliation affilié sponsoring sponsorisation parrain donnée data base fichier configuration
    installation paramétrage intégration développement maintenance gestion stratégie formation search seo sea social
    display réseau sociaux google facebook meta instagram linkedin tiktok divers autre fixe variable technique
    télécom`),
  costVariants: {
    total: singleWords('total totale totaux totales global globale globaux ensemble tout tous toutes complet'),
    actual:
      singleWords(`réel réels réelle réelles effectif effectifs effective effectives facturé facturés facturée facturées
      payé payés payée payées réglé réglés réglée consommé consommés consommée dépensé dépensés dépensée réalisé réalisés
      final finale constaté décaissé utilisé`),
    gross: singleWords('ttc brut bruts brute brutes tvac'),
    net: singleWords('ht hors htva net nets nette nettes'),
    budgeted:
      singleWords(`budget budgets budgété budgétés budgétée budgétées budgétisé budgétisée budgétaire prévu prévus prévue
      prévues prévisionnel prévisionnels prévisionnelle prévision planifié planifiés planifiée alloué alloués allouée
      estimé estimés estimée devis devisé engagé engagés engagée initial initiale validé approuvé enveloppe`),
    period:
      singleWords(`mois mensuel mensuels mensuelle mensuelles semaine hebdo hebdomadaire jour journalier journalière
      quotidien quotidienne année annuel annuels annuelle annuelles trimestre trimestriel trimestrielle semestre
      semestriel hier aujourd précédent précédente dernier dernière prochain prochaine courant`),
  },
  costFillers:
    singleWords(`de du des d la le les l en un une pour sur et au aux à avec liés lié montant montants charge charges
    prix facture taxe taxes tva marketing campagne campagnes opération action publicitaire publicitaires pub`),
  partsOfFailed:
    phrases(`rejets, rejetés, sms rejetés, messages rejetés, refusés, expirés, sms expirés, injoignables, invalides,
      adresses invalides, adresses inactives, numéros invalides, erreurs, en erreur, npai, hard bounce,
      hardbounces, rebonds définitifs, rebonds permanents, rebonds durs, bounces définitifs, bounces hard,
      bounce hard`),
  countsOrAmounts: phrases(
    `ventes, ventes totales, total des ventes, ventes générées, ventes attribuées, dons collectés`,
  ),
  budgets:
    phrases(`budget, budget campagne, budget de la campagne, budget de campagne, budget total, budget global, budget ht,
      budget ttc, budget alloué, budget engagé, budget prévu, budget prévisionnel, budget planifié,
      budget estimé, budget initial, budget validé, budget marketing, budget média, budget publicitaire,
      budget pub, budget communication, budget com, budget envoi, budget sms, montant budgété, montant budgétisé,
      montant alloué, enveloppe, enveloppe budgétaire`),
  otherThings: [
    // Rates, means and quotients
    ...singleWords(`taux tx pourcentage pourcentages pourcent pourcents ratio ratios proportion part parts moyen moyenne moyens
      moyennes moy médian médiane méd par unitaire unitaires pu acquisition rendement rentabilité rsi marge marges bénéfice bénéfices
      profit profits cpo cpv cpe cpi cplead tdc tdo tdr kpi`),
    // Money that is neither cost nor revenue, and amounts of what is otherwise counted
    ...singleWords(`prix tarif tarifs valeur valeurs val montant montants panier paniers solde remise remises réduction
      réductions rabais tva crédit crédits remboursement remboursements remboursé remboursés remboursée remboursées
      salaire`),
    // Planned, expected, compared
    ...singleWords(`objectif objectifs cible cibles visé visés visée visées prévu* prévis* planifié* attendus attendues attendue
      escompté* budgété* estimé estimés estimée estimées estimation estimations projeté* projection projections
      potentiel potentiels potentielle potentielles pondéré* simulé* théorique théoriques évolution évolutions écart
      écarts différence variation croissance progression tendance précédent* antérieur* dernier derniers dernière
      dernières premier première précédents cumul cumulé* cumulatif restant* reste fin finale`),
    // Not yet, not counted, undone
    ...singleWords(`non attente file cours programmé* brouillon brouillons annul* abandon* exclu exclus exclue exclues ignoré*
      filtré* supprimé* suspendu* doublon* désactivé* inactif inactifs quota quotas limite limites plafond seuil
      temporaire* provisoire* positives négatives positifs négatifs automatique* machine robot robots mpp`),
    // Ids, kinds and properties
    ...singleWords(`identifiant identifiants réf référence références code codes numéro numéros n° statut statuts état états
      format nature catégorie catégories balise balises étiquette étiquettes tag tags indicateur stratégie paramètre
      paramètres raison raisons motif motifs cause causes niveau rang classement indice qualité
      priorité pertinence`),
    // Time
    ...singleWords(`date dates jour jours semaine semaines heure heures temps délai délais durée durées minutes secondes
      ancienneté âge fuseau`),
    // Reach and engagement
    ...singleWords(`couverture portée répétition fréquence touché* interaction interactions engagement engagements réaction
      réactions partage partages partagé* transfert transferts transféré* aime mentions vidéo vidéos replay replays
      page pages simultané* maximum minimum pic audio`),
    // People, places and notes
    ...singleWords(`responsable responsables propriétaire auteur créateur expéditeur expéditeurs émetteur pays ville région
      département canton province langue adresse adresses téléphone téléphones tél gsm natel portable prénom
      commentaire commentaires remarque remarques observation observations note notes lien liens produit produits
      article articles livraison stock appareil appareils navigateur tablette ordinateur dossier contenu texte
      caractères`),
  ],
  idWords: singleWords('# id identifiant code numero n no ref reference'),
  countWords: singleWords(`# nb nbr nbre nombre qte quantite n no`),
  fillers: singleWords(
    `de du des d la le les l un une en au aux et ou sur dans avec pour via nombre nombres nb nbre nbr nbs num message messages sms mms rcs texto textos email emails e mail mails courriel courriels emailing newsletter infolettre push notification notifications notif notifs whatsapp campagne campagnes marketing généré générés générée générées attribué attribués attribuée attribuées réalisé réalisés réalisée réalisées obtenu obtenus obtenue obtenues enregistré enregistrés enregistrée enregistrées effectué effectués effectuée effectuées comptabilisé comptabilisés reçu reçus reçue reçues période ht ttc htva tvac hors taxe taxes webinaire webinar live direct événement comme après post somme whats app`,
  ),
  uniques:
    singleWords(`unique uniques distinct distincts distincte distinctes dédupliqué* dédoublonné* personnes individus
    ayant`),
  everyTime:
    singleWords(`total totaux totale totales tous toutes brut bruts brute brutes global globale globaux ensemble
    répété répétés`),
  channels: {
    whatsapp: phrases(`whatsapp, whats app, wa, whatsapp business`),
    sms: phrases(`sms, texto, textos, message texte, messages texte, smsing, sms mailing`),
    mms: ['mms'],
    rcs: ['rcs', 'sms enrichi', 'sms riche'],
    email: phrases(`email, emails, e mail, e mails, emailing, e mailing, mailing, mail, mails, mél, courriel, courriels,
      newsletter, infolettre, lettre d information`),
    push: phrases(`push, notification push, notifications push, notif push, push mobile, push web, web push,
      notification mobile, notifications mobiles, notification, notifications, notif, notifs`),
    webinar:
      phrases(`webinaire, webinaires, webinar, webinars, webconférence, web conférence, webconf, conférence en ligne,
      séminaire en ligne`),
    viber: ['viber'],
    telegram: ['telegram', 'télégram'],
    wechat: ['wechat'],
    messenger: ['messenger', 'facebook messenger'],
    instagram: ['instagram', 'insta', 'dm instagram'],
  },
  statusHeaders: phrases(`statut, état, statut d envoi, statut de l envoi, statut envoi, état d envoi, état de l envoi,
      statut de livraison, état de livraison, statut de distribution, statut de remise, état de diffusion,
      statut du message, statut message, statut du sms, statut sms, statut email, état du message,
      dernier statut, dernier événement, accusé de réception, accusé, résultat de l envoi, résultat,
      statut de la commande, statut commande, état de la commande, statut du paiement, statut de paiement,
      statut d inscription, statut de l inscription, état de l inscription, statut de participation,
      statut de présence, statut du participant, présence, participation, a participé, présent`),
  personHeaders:
    phrases(`téléphone, tél, n° de téléphone, n° téléphone, n° tél, numéro de téléphone, numéro, numéro de mobile,
      numéro mobile, numéro de portable, numéro du destinataire, numéro destinataire, numéro whatsapp,
      téléphone mobile, téléphone portable, mobile, portable, gsm, n° gsm, natel, cellulaire, adresse e mail,
      adresse email, adresse mail, adresse courriel, adresse électronique, e mail, email, mail, courriel, mél,
      e mail du destinataire, e mail du participant, destinataire, contact, nom du contact, nom du destinataire,
      nom du participant, nom complet, nom et prénom, nom prénom, prénom, prénom et nom, nom de famille,
      participant, inscrit, nom du client, nom client, abonné`),
  messageIdHeaders:
    phrases(`id du message, id message, id de message, message id, identifiant du message, identifiant message,
      id du sms, id sms, id de l envoi, id d envoi, id envoi, référence du message, référence message,
      référence de l envoi, n° message, n° de message, numéro du message`),
  orderIdHeaders:
    phrases(`n° de commande, n° commande, n° de la commande, no de commande, no commande, numéro de commande,
      numéro de la commande, numéro commande, num commande, num cmd, n° cmd, id de commande, id de la commande,
      id commande, commande id, identifiant de commande, identifiant de la commande, identifiant commande,
      référence de commande, référence de la commande, référence commande, réf commande, commande, n° de facture,
      n° facture, numéro de facture, id de transaction, id de la transaction, id transaction,
      numéro de transaction, identifiant de transaction, n° de réservation, numéro de réservation`),
  statuses: {
    waiting:
      phrases(`en attente, en attente d envoi, en file d attente, en cours, en cours d envoi, programmé, programmée,
      planifié, planifiée, brouillon, différé, à envoyer, en préparation`),
    sent: phrases(`envoyé, envoyée, envoyés, expédié, expédiée, transmis, transmise, émis, accepté, acceptée, soumis, soumise,
      traité, envoyé à l opérateur, transmis à l opérateur`),
    delivered:
      phrases(`délivré, délivrée, livré, livrée, distribué, distribuée, reçu, reçue, remis, remise, abouti, arrivé,
      reçu sur le mobile, livré au destinataire, délivré au destinataire, succès`),
    failed:
      phrases(`échec, échoué, échouée, échec d envoi, échec de livraison, échec de l envoi, échec de la distribution,
      erreur, en erreur, non délivré, non délivrée, non livré, non livrée, non distribué, non distribuée,
      non reçu, non remis, non abouti, non envoyé, impossible à livrer, impossible à distribuer, npai, rejeté,
      rejetée, refusé par l opérateur, expiré, expirée, invalide, numéro invalide, adresse invalide, injoignable,
      absent du réseau, bloqué, bloquée, rebond, rebond définitif, rebond temporaire, ko`),
    opened: phrases(`ouvert, ouverte, lu, lue, vu, vue, consulté, a ouvert, première ouverture, ouverture`),
    clicked: phrases(`cliqué, cliquée, a cliqué, clic`),
    replied: phrases(`répondu, a répondu, réponse, réponse reçue`),
    optedOut: phrases(`désabonné, désabonnée, désabonnement, désinscrit, désinscrite, désinscription, stop, opposition,
      liste noire, blacklisté, blacklistée`),
    complained: phrases(`plainte, signalé comme spam, marqué comme spam, signalé, indésirable, pourriel, abus`),
    registered:
      phrases(`inscrit, inscrite, inscrits, préinscrit, enregistré, enregistrée, inscription confirmée, approuvé,
      approuvée, confirmé, confirmée`),
    attended: phrases(
      `présent, présente, a participé, participé, participant, participante, a assisté, venu, venue, connecté`,
    ),
    absent:
      phrases(`absent, absente, non présent, non présente, pas venu, pas venue, n a pas participé, n est pas venu, excusé,
      excusée`),
    bought:
      phrases(`payé, payée, réglé, réglée, acheté, achat, commandé, commandée, terminé, terminée, finalisé, finalisée,
      validé, validée, paiement accepté, paiement effectué, gagné, gagnée, signé, signée, conclu, conclue,
      converti, convertie, honoré, honorée`),
    cancelled: phrases(`annulé, annulée, remboursé, remboursée, abandonné, abandonnée, perdu, perdue, paiement refusé,
      paiement échoué, retourné, retournée`),
  },
  yes: ['oui', 'o', 'vrai'],
  no: ['non', 'n', 'faux'],
  orderAmounts: [
    'total ttc',
    'total commande',
    'total de la commande',
    'montant total',
    'montant ttc',
    'total',
    'montant payé',
    'montant',
    'total ht',
    'prix',
  ],
  totals:
    phrases(`total, totaux, total général, total gén., grand total, total global, total des campagnes, total campagnes,
      sous-total, sous total, s/total, somme, ensemble, ensemble des campagnes, toutes les campagnes, cumul`),
  averages: phrases(`moyenne, moyennes, moy, moy., moyenne générale, médiane, en moyenne`),
  months: {
    janvier: 1,
    janv: 1,
    jan: 1,
    février: 2,
    févr: 2,
    fév: 2,
    mars: 3,
    avril: 4,
    avr: 4,
    mai: 5,
    juin: 6,
    juillet: 7,
    juil: 7,
    juill: 7,
    jul: 7,
    août: 8,
    aoû: 8,
    septembre: 9,
    sept: 9,
    sep: 9,
    octobre: 10,
    oct: 10,
    novembre: 11,
    nov: 11,
    décembre: 12,
    déc: 12,
  },
  // Not "mar" for "mardi": it is a month in other languages.
  inDates: singleWords('lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim le du au à er'),
  blanks:
    phrases(`néant, s.o., s/o, sans objet, n.d., nd, n/d, n.c., nc, n/c, non disponible, indisponible, non communiqué,
      non renseigné, non applicable, aucun, aucune, aucune donnée, pas de données, à venir, à compléter,
      à définir, à confirmer, vide, rien`),
  multipliers: {
    mille: 1e3,
    millier: 1e3,
    milliers: 1e3,
    mio: 1e6,
    million: 1e6,
    millions: 1e6,
    md: 1e9,
    mds: 1e9,
    mrd: 1e9,
    milliard: 1e9,
    milliards: 1e9,
  },
});
