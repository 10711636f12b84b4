/** Menu, sidebar and messages in French. Typography as in kpis.ts. */
import type { InterfaceTexts } from '../pack';
import { frSidebar } from './sidebar';

export const frInterface = (): InterfaceTexts => ({
  menu: {
    build: 'Créer la synthèse ROI',
    refresh: 'Actualiser le rapport',
    sidebar: 'Ouvrir le panneau latéral',
  },
  sidebarTitle: 'Message ROI',
  built: 'La feuille « {sheet} » est prête. Campagnes : {campaigns}.',
  noReportYet: 'Il n’y a pas encore de rapport à actualiser. Choisissez d’abord Créer la synthèse ROI.',
  busy: 'Une autre personne est en train de créer un rapport dans cette feuille de calcul. Réessayez dans une minute.',
  changedCellsTitle: 'Des cellules du rapport ont été modifiées à la main',
  changedCells:
    'Modifiées : {cells}.\n\nOui : garder une copie datée du rapport, puis le recréer.\nNon : le recréer et perdre ces modifications.\nAnnuler : tout laisser en l’état.',
  copyName: '{sheet} {date}',
  noSheet: 'La feuille « {sheet} » n’existe pas. Choisissez la feuille qui contient vos campagnes.',
  ownSheet:
    '« {sheet} » est le rapport lui-même. Ouvrez la feuille qui contient vos campagnes, puis relancez la création.',
  noHeader:
    'Aucune ligne d’en-têtes n’a été trouvée dans « {sheet} ». Mettez un en-tête au-dessus de chaque colonne et réessayez.',
  noRows: 'Il n’y a aucune ligne sous les en-têtes de « {sheet} ». Ajoutez au moins une campagne et réessayez.',
  nothingMapped:
    'Aucune colonne de « {sheet} » n’a été reconnue comme un nombre ou un montant. Associez-en au moins une, par exemple Envoyés, Clics, Coût ou Chiffre d’affaires.',
  undecidedCurrencies:
    'Les montants sont dans plusieurs devises ({currencies}) et ne peuvent pas s’additionner. Choisissez celle du rapport ; les lignes en d’autres devises seront exclues et listées.',
  noAmountsIn: 'Aucun montant n’est en {chosen} ; la feuille contient : {currencies}.',
  unknownHeader:
    'La feuille « {sheet} » n’a pas de colonne « {header} » pour le champ « {field} ». Ses en-têtes sont : {headers}.',
  columnTwice:
    'La colonne « {header} » de « {sheet} » est choisie pour « {other} » et pour « {field} ». Ne la gardez que pour l’un des deux.',
  oneColumnOnly:
    '« {sheet} » : « {field} » se lit dans une seule colonne, mais plusieurs sont choisies : {headers}. Gardez-en une ; seuls le coût et le chiffre d’affaires peuvent additionner des colonnes.',
  logWithoutStatus:
    '« {sheet} » compte une ligne par message ou par personne, mais aucune colonne n’indique ce qu’il en est advenu. Ajoutez-en une (par exemple Statut avec Délivré, Lu ou Échec, ou Présent avec Oui ou Non), ou choisissez une feuille avec une ligne par campagne.',
  noRange:
    '« {sheet} » n’a pas de cellules dans la plage {range}. Sélectionnez les en-têtes et les lignes au-dessous, ou laissez la plage vide.',
  sidebar: frSidebar(),
  wrongPeriod: 'Dates : le premier jour ({from}) vient après le dernier ({to}). Inversez-les ou laissez-en un vide.',
  noDatesForPeriod:
    'Dates : une période est choisie, mais aucune ligne n’a de date lisible. Associez la colonne des dates ou laissez la période vide.',
  noRowsInPeriod:
    'Dates : aucune ligne ne tombe dans la période choisie. Les lignes vont du {first} au {last} ; lignes sans date : {undated}. Choisissez d’autres dates ou laissez-les vides.',
  noRowsOfChannels:
    'Canaux : aucune ligne n’appartient à {channels}. Les canaux de ces lignes sont : {found}. Choisissez parmi eux ou ne choisissez rien.',
  choicesTooLarge:
    'Ces choix sont trop longs pour être conservés avec la feuille de calcul. Raccourcissez les listes de campagnes ou de canaux, puis relancez la création.',
  optionSetTooLarge:
    'Les options « {name} » n’ont pas été enregistrées : il n’y a plus de place dans cette feuille de calcul. Supprimez des options enregistrées dont vous n’avez plus besoin, puis enregistrez à nouveau.',
});
