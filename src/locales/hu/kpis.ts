/** KPI names, argument hints and messages of custom functions, in Hungarian. */
import type { KpiTexts } from '../locale';

export const huKpis = (): KpiTexts => ({
  kpis: {
    MSG_ROI: {
      name: 'ROI',
      summary: 'A nettó nyereség a kampányok költségéhez viszonyítva.',
      note: 'A 0 azt jelenti, hogy a kampányok épp megtérültek, a −100%, hogy minden ráfordítás elveszett. Árrés megadásával a bevételnek csak ez a része számít. A visszatérítések miatt a bevétel negatív is lehet. Ha egy kampánynak nem volt bevételi célja, nincs ROI-ja: hagyja üresen a bevételét, ne írjon 0-t.',
      elsewhere:
        'Többek között a CartBoss és a getoxtro a bevétel ÷ költség hányadost nevezi ROI-nak. Az valójában ROAS, és 1-gyel (100 százalékponttal) nagyobb. A „minden elköltött 1 után 36” 36-os ROAS-t, vagyis 3500%-os ROI-t jelent.',
      aliases: [
        'befektetésarányos megtérülés',
        'megtérülés',
        'megtérülési mutató',
        'marketing ROI',
        'kampány megtérülése',
        'return on investment',
      ],
      forms: { revenue: 'bevétel alapján', margin: 'árrés alapján' },
      arguments: {
        margin: 'A bevételnek az a része, amely az áru beszerzési költsége után megmarad, pl. 40% vagy 0,4.',
      },
    },
    MSG_ROAS: {
      name: 'ROAS',
      summary: 'Egységnyi elköltött pénzre jutó bevétel.',
      note: 'Mindig a bevételalapú ROI plusz 1. Az 1x-es ROAS azt jelenti, hogy a pénz forgalomban visszajött, de nyereségben még nem. Hasonlítsa össze a fedezeti ROAS-szal.',
      elsewhere:
        'Az üzenetküldő platformok más néven is használják ezt a képletet: a charlesnál ROCS (return on campaign spend vagy return on customer spend), a chatarminnál WhatsAppra ROWS, másutt ROWAS. A MER a vállalkozás teljes bevételét osztja a teljes marketingköltéssel.',
      aliases: [
        'hirdetésmegtérülés',
        'hirdetési költés megtérülése',
        'hirdetési kiadások megtérülése',
        'kampányköltés megtérülése',
        'WhatsApp-költés megtérülése',
        'bevétel és költség aránya',
        'return on ad spend',
      ],
    },
    MSG_PROFIT: {
      name: 'Nyereség',
      summary: 'Ami a bevételből a kampányok kifizetése után megmarad.',
      note: 'Árrés megadásával a bevételnek csak ez a része számít. Nincs benne osztás, ezért a költség lehet nulla is.',
      aliases: ['profit', 'nettó nyereség', 'nettó profit', 'haszon', 'eredmény'],
      forms: { revenue: 'bevétel alapján', margin: 'árrés alapján' },
      arguments: {
        margin: 'A bevételnek az a része, amely az áru beszerzési költsége után megmarad, pl. 40% vagy 0,4.',
      },
    },
    MSG_MARGIN_ROAS: {
      name: 'Árrésalapú ROAS',
      summary: 'Egységnyi elköltött pénzre jutó árrés.',
      note: 'Bármekkora is az árrés, 1x a fedezeti pont: felette a kampányok pénzt hoznak, alatta pénzt visznek.',
      elsewhere: 'Közismert nevén POAS (profit on ad spend), amely a ProfitMetrics bejegyzett védjegye.',
      aliases: ['nyereségalapú ROAS', 'árréssel számolt ROAS', 'profit on ad spend', 'margin ROAS'],
    },
    BREAK_EVEN_ROAS: {
      name: 'Fedezeti ROAS',
      summary: 'Az a ROAS, amelynél az árrés éppen fedezi a kampányok költségét.',
      note: 'Csak az árréstől függ: 40%-os árréshez 2,5x, 20%-oshoz 5x kell.',
      aliases: ['minimális ROAS', 'nullszaldós ROAS', 'break-even ROAS'],
    },
    BREAK_EVEN_REVENUE: {
      name: 'Fedezeti bevétel',
      summary: 'Az a bevétel, amelynél az árrés éppen fedezi a kampányok költségét.',
      aliases: ['fedezeti pont', 'minimális bevétel', 'nullszaldós bevétel', 'break-even bevétel', 'break-even pont'],
    },
    BREAK_EVEN_CONVERSION_RATE: {
      name: 'Fedezeti konverziós arány',
      summary: 'A kézbesített üzenetek ekkora részének kell konvertálnia, hogy az üzenetek megtérüljenek.',
      note: 'A 100% feletti eredmény azt jelenti, hogy ezek az üzenetek nem térülhetnek meg: egy üzenet többe kerül, mint egy rendelés árrése.',
      aliases: ['minimális konverziós arány', 'fedezeti konverziós ráta', 'break-even konverziós arány'],
    },
    COST_PER_SUBSCRIBER: {
      name: 'Feliratkozónkénti költség',
      summary: 'Ennyibe került egy új feliratkozó megszerzése.',
      note: 'Ha harmadik argumentumként konverziós arányt ad meg, akkor a második a kézbesített üzenetek száma, az eredmény pedig egy kézbesített üzenet költsége osztva ezzel az aránnyal, azaz a konverziónkénti költség. Ha a harmadik cella üres, az eredmény is üres: ilyenkor sem a másik számítás készül el.',
      elsewhere:
        'Az SMS-kézikönyvek, például az SMSGlobalé, a három argumentumos változatot nevezik így. A Textedly és a legtöbben egy feliratkozó megszerzésének költségét értik rajta, ahogy a két argumentumos változat.',
      aliases: [
        'egy feliratkozóra jutó költség',
        'új feliratkozó költsége',
        'feliratkozószerzési költség',
        'feliratkozás költsége',
        'cost per subscriber',
      ],
      forms: { acquired: 'új feliratkozók', converted: 'kézbesített üzenetek és konverziós arány' },
      arguments: {
        subscribers:
          'Az ezen a költségen szerzett új feliratkozók; ha harmadik argumentumként konverziós arányt ad meg, a kézbesített üzenetek.',
        conversion_rate:
          'Konverziók ÷ kézbesített üzenetek, pl. 2,5% vagy 0,025. Ilyenkor a második argumentum a kézbesített üzenetek száma.',
      },
    },
    COST_PER_MESSAGE: {
      name: 'Üzenetenkénti költség',
      summary: 'Ennyibe került egy kézbesített üzenet, minden költséggel együtt.',
      note: 'Minden megadott költséget tartalmaz, ezért magasabb, mint az üzenetküldő szolgáltató számláján szereplő ár.',
      elsewhere: 'Egyes SMS-eszközök az elküldött üzenetekkel osztanak. A WhatsApp a kézbesített üzeneteket számlázza.',
      aliases: [
        'egy üzenetre jutó költség',
        'üzenet költsége',
        'kézbesített üzenet költsége',
        'SMS-enkénti költség',
        'e-mailenkénti költség',
      ],
    },
    COST_PER_THOUSAND: {
      name: 'Ezer üzenetre jutó költség',
      summary: 'Ennyibe került ezer kézbesített üzenet.',
      note: 'Mindig az üzenetenkénti költség 1000-szerese.',
      elsewhere:
        'A hirdetésekben a CPM a megjelenéseket számolja, sok üzenetküldő eszköz pedig az elküldött üzeneteket. Ugyanarra a kampányra mind más értéket ad, ezért csak az azonos alapra számolt értékeket hasonlítsa össze.',
      aliases: ['ezres költség', 'ezer üzenet költsége', '1000 üzenetre jutó költség', 'cost per mille'],
    },
    COST_PER_CLICK: {
      name: 'Kattintásonkénti költség',
      summary: 'Ennyibe került egy kattintás.',
      elsewhere:
        'Alacsonyabb értéket mutatnak azok az eszközök, amelyek minden kattintást számolnak, nem címzettenként egyet.',
      aliases: [
        'kattintási költség',
        'egy kattintásra jutó költség',
        'átkattintás költsége',
        'látogatásonkénti költség',
      ],
    },
    COST_PER_CONVERSION: {
      name: 'Konverziónkénti költség',
      summary: 'Ennyibe került egy konverzió: rendelés, foglalás vagy bármi, amire a kampány ösztönzött.',
      elsewhere:
        'Másutt akvizíciónkénti, műveletenkénti vagy rendelésenkénti költség a neve. Ahol az „akvizíció” új ügyfelet jelent, az ügyfélszerzési költséget használja.',
      aliases: [
        'egy konverzióra jutó költség',
        'konverziós költség',
        'rendelésenkénti költség',
        'vásárlásonkénti költség',
        'műveletenkénti költség',
        'akvizíciónkénti költség',
        'eredményenkénti költség',
      ],
    },
    COST_PER_LEAD: {
      name: 'Leadenkénti költség',
      summary: 'Ennyibe került egy új lead.',
      note: 'Csak az új leadeket számolja. A már ismert kapcsolatokat nem ezek a kampányok szerezték, velük az érték alacsonyabbnak látszana.',
      aliases: [
        'leadköltség',
        'egy leadre jutó költség',
        'érdeklődőnkénti költség',
        'potenciális ügyfelenkénti költség',
      ],
    },
    COST_PER_ATTENDEE: {
      name: 'Résztvevőnkénti költség',
      summary: 'Ennyi költség jutott az esemény egy résztvevőjére.',
      note: 'A regisztráltakkal osztva alacsonyabb érték jönne ki.',
      aliases: [
        'egy résztvevőre jutó költség',
        'fejenkénti költség',
        'egy főre jutó költség',
        'látogatónkénti költség',
      ],
    },
    COST_PER_OPPORTUNITY: {
      name: 'Lehetőségenkénti költség',
      summary: 'Ennyibe került egy értékesítési lehetőség.',
      note: 'Számolja bele a saját munkatársak óráit is: az események költségéből ezt hagyják ki a leggyakrabban.',
      elsewhere:
        'A CPO a rendelésenkénti költség (cost per order) rövidítése is; annak itt a konverziónkénti költség felel meg.',
      aliases: ['értékesítési lehetőség költsége', 'egy lehetőségre jutó költség'],
    },
    CUSTOMER_ACQUISITION_COST: {
      name: 'Ügyfélszerzési költség',
      summary: 'Ennyibe került egy új ügyfél megszerzése.',
      note: 'Csak az új ügyfelekkel osszon: a visszatérőkkel együtt az érték alacsonyabbnak látszana.',
      elsewhere:
        'Itt a kampányok költsége és a kampányok ügyfelei számítanak. Az összevont (blended) CAC az egész vállalkozásé: a teljes marketing- és értékesítési költség osztva az összes új ügyféllel, a fizetett és az organikus forrásból érkezőkkel együtt.',
      aliases: [
        'vevőszerzési költség',
        'vásárlószerzési költség',
        'ügyfélakvizíciós költség',
        'egy új ügyfélre jutó költség',
        'akvizíciós költség',
      ],
    },
    REVENUE_PER_MESSAGE: {
      name: 'Üzenetenkénti bevétel',
      summary: 'Ennyit hozott egy kézbesített üzenet.',
      elsewhere:
        'A Postscript a szövegben elküldött, a képletben kézbesített üzenetekről ír. A Klaviyo az egyedi címzettekkel oszt, és címzettenkénti bevételnek nevezi. Az RPM itt üzenetenként értendő, nem ezrenként.',
      aliases: [
        'egy üzenetre jutó bevétel',
        'címzettenkénti bevétel',
        'SMS-enkénti bevétel',
        'e-mailenkénti bevétel',
        'revenue per message',
      ],
    },
    REVENUE_PER_CLICK: {
      name: 'Kattintásonkénti bevétel',
      summary: 'Ennyit hozott egy kattintás.',
      aliases: ['egy kattintásra jutó bevétel', 'kattintás értéke', 'kattintásonkénti érték'],
    },
    REVENUE_PER_CONVERSATION: {
      name: 'Beszélgetésenkénti bevétel',
      summary: 'Ennyit hozott egy beszélgetés.',
      note: 'A WhatsApp 2025 júliusa óta nem beszélgetés alapján számláz; a mutató a csevegések összehasonlítására továbbra is jó.',
      elsewhere:
        'A WAX azokkal osztja a bevételt, akik megkapták az üzenetet, a charles pedig ma már címzettenkénti bevételt mutat: ezekkel a REVENUE_PER_MESSAGE vethető össze.',
      aliases: ['egy beszélgetésre jutó bevétel', 'csevegésenkénti bevétel', 'beszélgetés értéke'],
    },
    AVERAGE_ORDER_VALUE: {
      name: 'Átlagos kosárérték',
      summary: 'Ennyit hozott egy konverzió.',
      note: 'Csak akkor kosárérték, ha minden konverzió egy-egy rendelés.',
      aliases: [
        'kosárérték',
        'átlagos rendelési érték',
        'átlagos vásárlási érték',
        'rendelésenkénti bevétel',
        'konverziónkénti bevétel',
      ],
    },
    DELIVERY_RATE: {
      name: 'Kézbesítési arány',
      summary: 'Az elküldött üzeneteknek ekkora része ért célba.',
      note: 'A sikertelen kézbesítések arányával együtt csak akkor ad 100%-ot, ha már egyetlen üzenet sincs függőben.',
      elsewhere: 'A Salesforce a Spam mappába került e-mailt is kézbesítettnek számolja.',
      aliases: ['kézbesítési ráta', 'kézbesítettség', 'sikeres kézbesítések aránya', 'delivery rate'],
    },
    FAILURE_RATE: {
      name: 'Sikertelen kézbesítések aránya',
      summary: 'Az elküldött üzeneteknek ekkora része pattant vissza vagy volt kézbesíthetetlen.',
      elsewhere:
        'A Klaviyo a visszapattant és a megérkezett üzenetek összegével osztja a visszapattanásokat, a függőben lévők nélkül.',
      aliases: ['visszapattanási arány', 'visszapattanási ráta', 'hibaarány', 'bounce rate'],
    },
    READ_RATE: {
      name: 'Olvasási arány',
      summary: 'A kézbesített üzeneteknek ekkora részét olvasták el.',
      note: 'Túl alacsony ott, ahol kikapcsolják az olvasási visszaigazolást. Minden olvasót egyszer számoljon.',
      elsewhere:
        'Ha a teljes célközönséggel osztunk, azt kapjuk, amit a charles a kampány elköteleződési arányának nevez. Az SMS-nek nincs olvasási visszaigazolása: ott ne számolja.',
      aliases: ['olvasottság', 'olvasottsági arány', 'megtekintési arány', 'read rate'],
    },
    OPEN_RATE: {
      name: 'Megnyitási arány',
      summary: 'A kézbesített e-maileknek ekkora részét nyitották meg.',
      note: 'Túl magas, mióta az Apple Mail adatvédelme (Mail Privacy Protection, 2021. szeptember) magától is betölti a képeket; a megnyitásoknak akár több mint a fele ebből származhat. Az egyedi megnyitásokat számolja. A képlete azonos a READ_RATE képletével.',
      elsewhere:
        'A Klaviyo 2023-ban a címzettekkel osztott. A 2021 szeptembere előtti értékek nem hasonlíthatók össze a későbbiekkel. Az SMS-nek nincs megnyitása: a rá gyakran idézett 98% nem mérés.',
      aliases: [
        'megnyitási ráta',
        'egyedi megnyitási arány',
        'e-mail megnyitási arány',
        'hírlevél megnyitási arány',
        'open rate',
      ],
    },
    CLICK_RATE: {
      name: 'Átkattintási arány',
      summary: 'A kézbesített üzeneteknek ekkora részére kattintottak.',
      note: 'Minden kattintó címzettet egyszer számoljon.',
      elsewhere:
        'A charles az elolvasott üzenetekkel oszt, a MailerLite pedig a kattintások ÷ megnyitások hányadost nevezi CTR-nek: mindkettő az itteni megnyitásra vetített kattintási arány. A Salesforce egy címzett minden kattintását számolja.',
      aliases: ['kattintási arány', 'átkattintási ráta', 'kattintási ráta', 'click rate'],
    },
    CLICK_TO_OPEN_RATE: {
      name: 'Megnyitásra vetített kattintási arány',
      summary: 'A megnyitott vagy elolvasott üzeneteknek ekkora részére kattintottak.',
      note: 'Meghaladhatja a 100%-ot: a kattintás akkor is számít, ha a megnyitás nem, mert a képek vagy az olvasási visszaigazolás ki van kapcsolva.',
      elsewhere: 'A MailerLite és a charles CTR-nek nevezi.',
      aliases: [
        'kattintás-megnyitás arány',
        'megnyitásonkénti kattintás',
        'kattintási arány a megnyitók között',
        'click-to-open rate',
      ],
    },
    REPLY_RATE: {
      name: 'Válaszadási arány',
      summary: 'A kézbesített üzeneteknek ekkora részére válaszoltak.',
      note: 'Minden válaszolót egyszer számoljon.',
      elsewhere: 'Egyes szolgáltatók az elolvasott (digiplus) vagy az elküldött (a2c) üzenetekkel osztanak.',
      aliases: ['válaszarány', 'válaszolási arány', 'válaszadási ráta', 'reply rate'],
    },
    CONVERSION_RATE: {
      name: 'Konverziós arány',
      summary: 'A kézbesített üzeneteknek ekkora része vezetett konverzióhoz.',
      elsewhere:
        'Sok eszköz a kattintásokkal oszt, ami sokszorosan nagyobb értéket ad: az itt CLICK_CONVERSION_RATE. A Klaviyo a rendeléseket osztja az egyedi címzettekkel, és leadott rendelések arányának (placed order rate) nevezi; mások az elküldött üzenetekkel osztanak.',
      aliases: [
        'konverziós ráta',
        'rendelési arány',
        'vásárlási arány',
        'üzenetre vetített konverzió',
        'conversion rate',
      ],
    },
    CLICK_CONVERSION_RATE: {
      name: 'Kattintásra vetített konverziós arány',
      summary: 'A kattintásoknak ekkora része vezetett konverzióhoz.',
      note: 'Meghaladhatja a 100%-ot: egy kattintásból több rendelés is születhet, és kattintás nélkül is vásárolnak.',
      elsewhere:
        'Az Omnisendnél click-to-conversion a neve; az aiappsapi.com és mások egyszerűen konverziós aránynak hívják.',
      aliases: [
        'kattintás-konverzió arány',
        'kattintásra vetített konverziós ráta',
        'érkezési oldal konverziós aránya',
        'click-to-conversion rate',
      ],
    },
    OPT_OUT_RATE: {
      name: 'Leiratkozási arány',
      summary: 'A kézbesített üzeneteknek ekkora része után iratkoztak le.',
      note: 'Tüntesse fel, hogy az üzenet után mennyi ideig számolja a leiratkozásokat, pl. 24 óráig.',
      elsewhere:
        'A Trumpia az összes feliratkozóval, az IMP a listával oszt: ez a lista lemorzsolódása, nem a kampányé.',
      aliases: ['leiratkozási ráta', 'STOP-arány', 'lemondási arány', 'unsubscribe rate'],
    },
    COMPLAINT_RATE: {
      name: 'Panaszarány',
      summary: 'A kézbesített üzeneteknek ekkora részét jelölték spamnek vagy tiltották le.',
      note: 'E-mailnél már a 0,1% is figyelmeztető jel; WhatsAppon a letiltások rontják a telefonszám minőségi besorolását.',
      aliases: ['spamarány', 'spampanaszok aránya', 'letiltási arány', 'panaszok aránya'],
    },
    LIST_GROWTH_RATE: {
      name: 'Listanövekedési ráta',
      summary: 'Ennyivel nőtt egy lista az időszakban az induló méretéhez képest.',
      note: 'Negatív, ha a lista zsugorodott. Két argumentummal a záró méretet veti össze az indulóval, így a más okból törölt címek is számítanak.',
      elsewhere:
        'A Textellent csak az új feliratkozókat számolja, egyes eszközök a visszapattant címeket is levonják. A fastsms, a Gleantap és a Trumpia a méreteket veti össze, ahogy a két argumentumos változat.',
      aliases: ['listanövekedés', 'feliratkozók növekedése', 'adatbázis növekedése', 'nettó listanövekedés'],
      forms: { flow: 'új feliratkozók és leiratkozások', sizes: 'induló és záró méret' },
      arguments: {
        new_subscribers_or_list_size_end:
          'Három argumentum esetén az időszak új feliratkozói, kettő esetén a lista záró mérete.',
        opt_outs: 'Akik az időszakban elhagyták a listát. Ilyenkor a második argumentum az új feliratkozók száma.',
      },
    },
    ATTENDANCE_RATE: {
      name: 'Részvételi arány',
      summary: 'A regisztráltaknak ekkora része vett részt.',
      note: 'A regisztráció nélkül érkező vendégek miatt túl magas lehet: őket is regisztrálja.',
      aliases: ['megjelenési arány', 'részvételi ráta', 'megjelentek aránya', 'show-up rate'],
    },
    TARGET_ATTENDANCE_RATE: {
      name: 'Célügyfelek részvételi aránya',
      summary: 'Mennyire ért el egy esemény azokhoz a személyekhez vagy cégekhez, akiknek szánták.',
      note: 'Kétféleképpen értelmezhető: az „audience” az összes résztvevőből a céllistán szereplők aránya, az „invited” a meghívott céllistából a megjelentek aránya.',
      elsewhere:
        'A vhall a résztvevőkhöz viszonyít; az account-based marketingben a meghívottakhoz szokás. Tüntesse fel, melyiket mutatja.',
      aliases: [
        'célközönség részvételi aránya',
        'célcsoport részvételi aránya',
        'kulcsügyfelek részvételi aránya',
        'ABM-részvétel',
      ],
      forms: { audience: 'a résztvevők arányában', invited: 'a meghívottak arányában' },
      arguments: {
        total: 'Az összes résztvevő; az „invited” értelmezésnél a meghívott célszemélyek vagy célcégek.',
        reading:
          '„audience” (akkor is, ha elhagyja): az összes résztvevőhöz viszonyítva. „invited”: a meghívott célszemélyekhez vagy célcégekhez viszonyítva.',
      },
    },
    OPPORTUNITY_RATE: {
      name: 'Értékesítési lehetőségek aránya',
      summary: 'Egy résztvevőre jutó értékesítési lehetőségek.',
      note: 'Meghaladhatja a 100%-ot, ha egy résztvevő több lehetőséget is hoz.',
      elsewhere: 'Mások a leadekkel osztják a lehetőségeket: az a leadből lehetőséggé válás aránya.',
      aliases: [
        'lehetőségarány',
        'résztvevőnkénti lehetőségek',
        'résztvevőnkénti értékesítési lehetőségek',
        'opportunity rate',
      ],
    },
    PIPELINE_RETURN: {
      name: 'Pipeline-megtérülés',
      summary: 'Egységnyi elköltött pénzre jutó várható lehetőségérték.',
      note: 'Ebből még semmi sincs megnyerve, ezért nem ROI.',
      elsewhere:
        'Egyes eseményszervezési útmutatók, például a Bizzabóé, a pipeline-t is hozamnak tekintik, és az értéket az esemény ROI-jának nevezik.',
      aliases: ['pipeline és költség aránya', 'pipeline-szorzó', 'értékesítési tölcsér megtérülése'],
    },
  },
  inputs: {
    cost: {
      label: 'Költség',
      hint: 'Minden, amit a kampányokra költöttek: üzenetdíjak, platform, kreatív munka, munkaidő.',
      zero: 'A költség nulla',
      enter: 'Adja meg, mennyibe kerültek a kampányok.',
    },
    revenue: {
      label: 'Bevétel',
      hint: 'A kampányoknak tulajdonított eladások.',
      zero: 'A bevétel nulla',
      enter: 'Adja meg a kampányoknak tulajdonított bevételt egyszerű összegként.',
    },
    sent: {
      label: 'Elküldött üzenetek',
      hint: 'Kézbesítésre átadott üzenetek.',
      zero: 'Az elküldött üzenetek száma nulla',
      enter: 'Adja meg, hány üzenetet küldtek el.',
    },
    delivered: {
      label: 'Kézbesített üzenetek',
      hint: 'A címzetthez megérkezett üzenetek.',
      zero: 'A kézbesített üzenetek száma nulla',
      enter: 'Adja meg, hány üzenetet kézbesítettek.',
    },
    failed: {
      label: 'Sikertelen üzenetek',
      hint: 'Visszapattant vagy kézbesíthetetlen üzenetek.',
      zero: 'A sikertelen üzenetek száma nulla',
      enter: 'Adja meg, hány üzenet kézbesítése volt sikertelen.',
    },
    opened: {
      label: 'Megnyitott üzenetek',
      hint: 'Megnyitott vagy elolvasott üzenetek, mindegyik egyszer számolva.',
      zero: 'A megnyitott üzenetek száma nulla',
      enter: 'Adja meg, hány üzenetet nyitottak meg vagy olvastak el.',
    },
    clicked: {
      label: 'Kattintások',
      hint: 'Címzettek, akik kattintottak, mindegyik egyszer számolva.',
      zero: 'A kattintások száma nulla',
      enter: 'Adja meg, hány címzett kattintott.',
    },
    replied: {
      label: 'Válaszok',
      hint: 'Címzettek, akik válaszoltak, mindegyik egyszer számolva.',
      zero: 'A válaszok száma nulla',
      enter: 'Adja meg, hány címzett válaszolt.',
    },
    conversations: {
      label: 'Beszélgetések',
      hint: 'A kampányokból indult beszélgetések.',
      zero: 'A beszélgetések száma nulla',
      enter: 'Adja meg, hány beszélgetés volt.',
    },
    conversions: {
      label: 'Konverziók',
      hint: 'Rendelések, foglalások vagy bármi más, amire a kampányok ösztönöztek.',
      zero: 'A konverziók száma nulla',
      enter: 'Adja meg, hány konverzió volt.',
    },
    leads: {
      label: 'Leadek',
      hint: 'A kampányokkal szerzett új leadek.',
      zero: 'A leadek száma nulla',
      enter: 'Adja meg, hány új lead volt.',
    },
    new_subscribers: {
      label: 'Új feliratkozók',
      hint: 'Akik felkerültek a listára.',
      zero: 'Az új feliratkozók száma nulla',
      enter: 'Adja meg, hányan iratkoztak fel.',
    },
    opt_outs: {
      label: 'Leiratkozások',
      hint: 'Akik leiratkoztak vagy STOP-üzenetet küldtek.',
      zero: 'A leiratkozások száma nulla',
      enter: 'Adja meg, hányan iratkoztak le.',
    },
    complaints: {
      label: 'Panaszok',
      hint: 'Spamjelentések és letiltások.',
      zero: 'A panaszok száma nulla',
      enter: 'Adja meg, hány panasz érkezett.',
    },
    list_size_start: {
      label: 'Induló listaméret',
      hint: 'A listán szereplő feliratkozók az időszak elején.',
      zero: 'Az induló listaméret nulla',
      enter: 'Adja meg, hány feliratkozó volt a listán az időszak elején.',
    },
    list_size_end: {
      label: 'Záró listaméret',
      hint: 'A listán szereplő feliratkozók az időszak végén.',
      zero: 'A záró listaméret nulla',
      enter: 'Adja meg, hány feliratkozó volt a listán az időszak végén.',
    },
    registrants: {
      label: 'Regisztráltak',
      hint: 'Akik regisztráltak az eseményre.',
      zero: 'A regisztráltak száma nulla',
      enter: 'Adja meg, hányan regisztráltak.',
    },
    attendees: {
      label: 'Résztvevők',
      hint: 'Akik részt vettek az eseményen.',
      zero: 'A résztvevők száma nulla',
      enter: 'Adja meg, hányan vettek részt.',
    },
    target_invited: {
      label: 'Meghívott célügyfelek',
      hint: 'A meghívott célszemélyek vagy célcégek.',
      zero: 'A meghívott célügyfelek száma nulla',
      enter: 'Adja meg, hány célügyfelet hívtak meg.',
    },
    target_attendees: {
      label: 'Megjelent célügyfelek',
      hint: 'A céllistán szereplő résztvevők.',
      zero: 'A megjelent célügyfelek száma nulla',
      enter: 'Adja meg, hány célügyfél vett részt.',
    },
    opportunities: {
      label: 'Értékesítési lehetőségek',
      hint: 'A kampányokból született értékesítési lehetőségek.',
      zero: 'Az értékesítési lehetőségek száma nulla',
      enter: 'Adja meg, hány értékesítési lehetőség volt.',
    },
    opportunity_value: {
      label: 'Lehetőségek értéke',
      hint: 'Ezeknek a lehetőségeknek a várható értéke.',
      zero: 'A lehetőségek értéke nulla',
      enter: 'Adja meg a lehetőségek várható értékét egyszerű összegként.',
    },
    new_customers: {
      label: 'Új ügyfelek',
      hint: 'Akik először vásároltak.',
      zero: 'Az új ügyfelek száma nulla',
      enter: 'Adja meg, hány új ügyfél volt.',
    },
    csat: {
      label: 'Elégedettségi értékelés',
      hint: 'Az ügyfelek értékeléseinek átlaga.',
      zero: 'Az elégedettségi értékelés nulla',
      enter: 'Adja meg az értékelések átlagát.',
    },
    csat_responses: {
      label: 'Elégedettségi válaszok',
      hint: 'Akik értékelést adtak.',
      zero: 'Az elégedettségi válaszok száma nulla',
      enter: 'Adja meg, hányan értékeltek.',
    },
    brand_searches: {
      label: 'Márkakeresések',
      hint: 'Keresések a márkanévre az időszakban.',
      zero: 'A márkakeresések száma nulla',
      enter: 'Adja meg, hányszor kerestek rá a márkára.',
    },
    impressions: {
      label: 'Megjelenések',
      hint: 'Ahányszor az üzenet vagy a hirdetés megjelent.',
      zero: 'A megjelenések száma nulla',
      enter: 'Adja meg, hányszor jelent meg az üzenet.',
    },
    margin: {
      label: 'Árrés',
      hint: 'A bevételnek az a része, amely az áru beszerzési költsége után megmarad, pl. 40% vagy 0,4.',
      zero: 'Az árrés nulla',
      enter: 'Az árrést százalékként vagy törtként írja be, pl. 40% vagy 0,4.',
    },
    conversion_rate: {
      label: 'Konverziós arány',
      hint: 'Konverziók ÷ kézbesített üzenetek, pl. 2,5% vagy 0,025.',
      zero: 'A konverziós arány nulla',
      enter: 'A konverziós arányt százalékként vagy törtként írja be, pl. 2,5% vagy 0,025.',
    },
    cost_per_message: {
      label: 'Üzenetenkénti költség',
      hint: 'Egy kézbesített üzenet költsége, pl. 0,05.',
      zero: 'Az üzenetenkénti költség nulla',
      enter: 'Adja meg, mennyibe kerül egy kézbesített üzenet.',
    },
    order_value: {
      label: 'Átlagos kosárérték',
      hint: 'Amennyit egy átlagos rendelés hoz.',
      zero: 'Az átlagos kosárérték nulla',
      enter: 'Adja meg az átlagos kosárértéket.',
    },
  },
  families: {
    return: 'Megtérülés',
    cost: 'Költség',
    value: 'Érték',
    rate: 'Arányok',
    event: 'Események és pipeline',
  },
  units: {
    fraction: 'tört, százalékként megjelenítve',
    multiple: 'szorzó, pl. 3,38x',
    money: 'pénzösszeg',
    unitMoney: 'pénzösszeg',
  },
  midSentence: 'lowerCase',
  decimalMark: ',',
  // Names follow a colon: a Hungarian article would depend on the name's first sound (a ROI, az átkattintási arány).
  problems: {
    zeroDenominator: '{zero}, ezért ez a mutató nem értelmezhető: {kpi}. {enter}',
    negative: '{input}: nem lehet negatív, de a megadott érték {value}. {enter}',
    rateAboveOne: '{input}: nem lehet nagyobb 1-nél, azaz 100%-nál, de a megadott érték {value}. {enter}',
    partAboveWhole:
      '{part}: nem lehet több ennél: {whole}. A megadott értékek: {partValue} és {wholeValue}. Ellenőrizze mindkét számot, és minden címzettet egyszer számoljon.',
    tooLarge: '{name}: az érték túl nagy a megjelenítéshez. Ellenőrizze, nem került-e a számokba fölösleges számjegy.',
    notANumber: '{input}: számnak kell lennie, de a megadott érték „{text}”. {enter}',
    ambiguousNumber:
      '{input}: a szövegként megadott „{text}” kétféleképpen is olvasható. Számként írja be, ezreselválasztó nélkül.',
    percentNotExpected: '{input}: nem lehet százalék, de a megadott érték „{text}”. {enter}',
    isDate:
      '{input}: számnak kell lennie, de a megadott érték dátum. Válasszon másik cellát, vagy állítsa ennek a formátumát Szám értékre.',
    isBoolean: '{input}: számnak kell lennie, de a megadott érték IGAZ vagy HAMIS. {enter}',
    missingArgument: '{input}: kötelező ({function} függvény, {position}. argumentum). {enter}',
    unknownReading:
      'Az értelmezés csak ezek egyike lehet: {readings}; a megadott érték „{text}”. Írja be az egyik szót, vagy hagyja el.',
    sizesDiffer:
      'A tartományok mérete eltér: {sizes} (sorok × oszlopok). Azonos méretű tartományokat adjon meg, pl. E2:E és D2:D.',
  },
  denominatorZero: 'Az osztó nulla',
  rowsFailed: 'Nem kiszámítható cellák: {failed} / {rows}.',
  optional: 'Elhagyható.',
  result: 'Az eredmény: {unit}.',
  example: 'Példa: {call} eredménye {result}.',
});
