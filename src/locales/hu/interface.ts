/** Menu, sidebar and messages in Hungarian. Written around placeholders as in report.ts. */
import type { InterfaceTexts } from '../pack';
import { huSidebar } from './sidebar';

export const huInterface = (): InterfaceTexts => ({
  menu: {
    build: 'ROI-összesítő készítése',
    refresh: 'Jelentés frissítése',
    sidebar: 'Oldalsáv megnyitása',
  },
  sidebarTitle: 'Message ROI',
  built: 'Elkészült: „{sheet}”. Kampányok: {campaigns}.',
  noReportYet: 'Még nincs frissíthető jelentés. Válassza előbb a ROI-összesítő készítése menüpontot.',
  busy: 'Ebben a táblázatban éppen más készít jelentést. Próbálja újra egy perc múlva.',
  changedCellsTitle: 'A jelentés néhány celláját kézzel módosították',
  changedCells:
    'Módosítva: {cells}.\n\nIgen: dátumozott másolat készül a jelentésről, majd a jelentés újra elkészül.\nNem: a jelentés újra elkészül, a módosítások elvesznek.\nMégse: minden marad, ahogy van.',
  copyName: '{sheet} {date}',
  noSheet: 'Nincs „{sheet}” nevű munkalap. Válassza ki a kampányokat tartalmazó munkalapot.',
  ownSheet:
    '„{sheet}”: ez maga a jelentés. Nyissa meg a kampányokat tartalmazó munkalapot, és készítse el onnan a jelentést.',
  noHeader:
    '„{sheet}”: ezen a munkalapon nem található fejlécsor. Írjon minden oszlop fölé fejlécet, és próbálja újra.',
  noRows: '„{sheet}”: a fejléc alatt nincs egyetlen sor sem. Adjon meg legalább egy kampányt, és próbálja újra.',
  nothingMapped:
    '„{sheet}”: egyik oszlopot sem sikerült darabszámként vagy összegként felismerni. Párosítson legalább egyet, pl. az elküldött üzenetek, a kattintások, a költség vagy a bevétel oszlopát.',
  undecidedCurrencies:
    'Az összegek több pénznemben vannak ({currencies}), így nem adhatók össze. Válassza ki a jelentés pénznemét; a többi pénznem sorai kimaradnak, és a jelentés felsorolja őket.',
  noAmountsIn: 'Nincs összeg ebben a pénznemben: {chosen}. A munkalapon ezek szerepelnek: {currencies}.',
  unknownHeader: '„{sheet}”: nincs „{header}” nevű oszlop ehhez a mezőhöz: {field}. A munkalap fejlécei: {headers}.',
  columnTwice:
    '„{sheet}”: ugyanaz az oszlop („{header}”) két mezőhöz is ki van választva: {other}, {field}. Hagyja meg az egyiknél.',
  oneColumnOnly:
    '„{sheet}”: ehhez csak egy oszlop tartozhat: {field}; több is ki van választva: {headers}. Hagyjon meg egyet; oszlopokat csak a költségnél és a bevételnél lehet összeadni.',
  logWithoutStatus:
    '„{sheet}”: minden sor egy üzenet vagy személy, de egyik oszlop sem mondja meg, mi lett vele. Vegyen fel egy ilyen oszlopot (például Állapot: Kézbesítve, Elolvasva, Sikertelen; vagy Részt vett: Igen, Nem), vagy válasszon olyan munkalapot, amelyen minden sor egy kampány.',
  noRange:
    '„{sheet}”: nincs cella ebben a tartományban: {range}. Jelölje ki a fejléceket az alattuk lévő sorokkal, vagy hagyja üresen a tartományt.',
  sidebar: huSidebar(),
  wrongPeriod:
    'Dátumok: az első nap ({from}) későbbi, mint az utolsó ({to}). Cserélje meg őket, vagy hagyja üresen az egyiket.',
  noDatesForPeriod:
    'Dátumok: ki van választva egy időszak, de egy sorban sincs olvasható dátum. Párosítsa a dátumok oszlopát, vagy hagyja üresen az időszakot.',
  noRowsInPeriod:
    'Dátumok: a választott időszakba egy sor sem esik. A sorok időszaka: {first} – {last}; dátum nélküli sorok: {undated}. Válasszon más dátumokat, vagy hagyja őket üresen.',
  noRowsOfChannels:
    'Csatornák: egy sor sem tartozik ide: {channels}. A sorok csatornái: {found}. Válasszon ezek közül, vagy ne válasszon egyet sem.',
  choicesTooLarge:
    'Ezek a beállítások túl hosszúak ahhoz, hogy a táblázattal együtt tárolhatók legyenek. Rövidítse a kampányok vagy csatornák listáját, és készítse el újra a jelentést.',
  optionSetTooLarge:
    'Nem sikerült menteni: „{name}”. Ebben a táblázatban nincs már hely a számára. Töröljön egy már nem használt mentett beállítást, és mentse újra.',
});
