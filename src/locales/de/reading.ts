/** How sheets are written in German: the words of the trade as platforms and marketers put them above columns. */
import type { LanguageWords } from '../reading-words';
import { phrases, singleWords } from '../word-list';

export const deReading = (): LanguageWords => ({
  headers: {
    campaign: spelt(
      phrases(`kampagnenname, kampagne, name der kampagne, kampagnentitel, kampagne name, kampagnen name,
      sitzung kampagne, kampagne der sitzung, titel der kampagne, kampagnenbezeichnung, kampagnen,
      mailingname, name des mailings, mailings, newslettername, newsletter titel, name des newsletters,
      aussendung, aussendungen name, name der aussendung, versandname, name des versands, sendungsname,
      e mail name, name der e mail, nachrichtenname, kommunikationsname, name der kommunikation,
      name der nachricht, webinartitel, webinarname, webinar thema, name des webinars, titel des webinars,
      online seminar, veranstaltung, veranstaltungsname, veranstaltungstitel, name der veranstaltung,
      titel der veranstaltung, eventname, eventtitel, messe, aktion, aktionsname, werbeaktion, maßnahme,
      marketingmaßnahme, anlass, bezeichnung, titel, vorlagenname, name der vorlage, vorlage, automation,
      workflow, betreff, betreffzeile, thema, kampagnen id, mailing id, kampagnencode, push titel,
      webinar titel, titel der benachrichtigung, benachrichtigungstitel, kamp, stapelname, stapel,
      batch name`),
    ),
    channel: spelt(
      phrases(`kanal, kanäle, versandkanal, kommunikationskanal, nachrichtenkanal, marketingkanal, werbekanal,
      kampagnenkanal, plattform, medium, versandweg, nachrichtentyp, nachrichtenart, art der nachricht,
      netzwerk, werbemedium, kampagnentyp, kampagnenart`),
    ),
    date: spelt(
      phrases(`datum, versanddatum, sendedatum, datum versand, datum des versands, versendet am, gesendet am,
      verschickt am, versandt am, versand am, versandtag, versandzeitpunkt, sendezeitpunkt, versandzeit,
      sendezeit, gesendet um, zeitpunkt des versands, versandstart, versandbeginn,
      versanddatum und uhrzeit, datum und uhrzeit, datum von, datum start, datum beginn, datum uhrzeit,
      datum zeit, kampagnendatum, kampagnenstart, kampagnenbeginn, start der kampagne, kampagne start,
      kampagne beginn, startdatum, start datum, versand datum, sende datum, versand zeitpunkt,
      versand start, beginn, start, startzeit, startzeitpunkt, tatsächliche startzeit, gestartet am,
      berichtsstart, berichtsbeginn, beginn des berichtszeitraums, auswertungsbeginn, zeitraum von,
      laufzeit von, laufzeitbeginn, veranstaltungsdatum, datum der veranstaltung, eventdatum,
      webinardatum, termin, tag, kalendertag, zustelldatum, zugestellt am, veröffentlichungsdatum,
      geplant am, geplant für, geplantes versanddatum, zeitpunkt, zeitstempel, bestelldatum,
      auftragsdatum, kaufdatum, monat, versand, ausgespielt am, dat, versendet um, von, vom`),
    ),
    end_date: spelt(
      phrases(`enddatum, end datum, ende datum, ende, kampagnenende, datum bis, datum ende, ende der kampagne,
      kampagne ende, berichtsende, ende des berichtszeitraums, auswertungsende, versandende, endzeit,
      endzeitpunkt, zeitraum bis, laufzeit bis, laufzeitende, bis, beendet am, endet am, abschlussdatum,
      bis zum`),
    ),
    audience: spelt(
      phrases(`zielgruppe, zielgruppen, zielgruppenname, name der zielgruppe, segment, segmente, kundensegment,
      empfängersegment, empfängerliste, empfängerlisten, empfängergruppe, empfängerkreis, verteiler,
      verteilerliste, kontaktliste, adressliste, abonnentenliste, liste, listen, listenname,
      name der liste, kundengruppe, selektion, gruppe, zg, empfängergruppen`),
    ),
    variant:
      phrases(`variante, varianten, testvariante, ab variante, a b variante, testgruppe, a b gruppe, ab testgruppe,
      splitgruppe, split test, nachrichtenvariante, fassung`),
    currency: spelt(phrases(`währung, währungscode, kontowährung, währung des kontos, währungskürzel, whg`)),
    cost: spelt(
      phrases(`gesamtkosten, kosten gesamt, kosten, kampagnenkosten, werbekosten, marketingkosten,
      ausgegebener betrag, ausgegeben, gesamtausgaben, ausgaben gesamt, ausgaben, werbeausgaben,
      marketingausgaben, kampagnenausgaben, anzeigenausgaben, spendings, adspend, werbespend, investition,
      investitionen, invest, werbeinvestition, aufwand, aufwände, aufwendungen, werbeaufwand,
      ausgegebenes budget, budget ausgegeben, verbrauchtes budget, budget verbraucht, budgetverbrauch,
      budget ist, ist kosten, istkosten, abgerechneter betrag, berechneter betrag, kosten ist,
      nettobetrag, rechnungsbetrag, rechnungsbetrag netto, fakturiert`),
    ),
    revenue: spelt(
      phrases(`umsatz, umsatz gesamt, gesamtumsatz, umsätze, umsatzerlöse, generierter umsatz, erzielter umsatz,
      attribuierter umsatz, zugeordneter umsatz, zugeschriebener umsatz, kampagnenumsatz, nettoumsatz,
      bruttoumsatz, umsatz netto, umsatz brutto, kaufumsatz, shopumsatz, onlineumsatz, verkaufsumsatz,
      bestellumsatz, warenumsatz, newsletterumsatz, ums, erlös, erlöse, einnahmen, werbeeinnahmen, ertrag,
      erträge, conversion wert, conversions wert, conversionwert, conv wert, wert der conversion,
      wert conversions, wert conv, alle conv wert, konversionswert, abschlusswert, conversion wert von käufen,
      conversion wert der käufe, conversion wert für käufe, conversion wert von website käufen,
      conversion wert von käufen auf der website, kauf conversion wert, wert von käufen, wert käufe, kaufwert,
      einkaufswert, gesamtbestellwert, bestellwert gesamt, bestellwert, bestellwerte, wert bestellungen,
      bestellsumme, bestellvolumen, auftragswert, auftragssumme, auftragsvolumen, transaktionswert,
      transaktionsumsatz, verkaufswert, verkaufserlös, buchungswert, buchungsumsatz, verkäufe`),
    ),
    sent: spelt(
      phrases(`versendet*, gesendet*, verschickt*, versandt*, ausgesendet, abgeschickt, versendungen, sendungen,
      versandmenge, versandvolumen, versandzahl, versandanzahl, anzahl versendungen, versandauflage,
      auflage, aussendungen, gesamtversand, versand gesamt, insgesamt gesendet, gesamt gesendet,
      empfänger, empfänger gesamt, empfänger insgesamt, gesamtempfänger, empfängerzahl, empfängeranzahl,
      anzahl der empfänger, tatsächliche empfänger, netto empfänger, nettoempfänger, adressaten,
      angeschrieben, angeschriebene kontakte, angeschriebene kunden, kontaktierte empfänger, mails raus,
      sendevolumen, übermittelt, angenommen, akzeptiert, versand, nachrichten, nachrichtenanzahl,
      sms anzahl, anzahl sms, anzahl nachrichten, anzahl e mails, einladungen, versendete einladungen,
      eingeladen*, bruttoversand, versandmenge brutto, empfänger geräte, geräte angesprochen`),
    ),
    delivered: spelt(
      phrases(`zugestellt*, zustellungen, erfolgreich zugestellt, erfolgreich zugestellte, erfolgreiche zustellungen,
      erfolgreich versendet, erfolgreiche versendungen, ausgeliefert*, auslieferungen, geliefert*, angekommen*,
      zustellmenge, zustellvolumen, zugestellte empfänger, netto zugestellt, erreichte empfänger, erfolgreich,
      empfangen, empfangene e mails, empfangene mails, zugest, zustellung`),
    ),
    failed: spelt(
      phrases(`bounces gesamt, gesamtbounces, bounces insgesamt, fehlgeschlagen*, fehlgeschlagene zustellungen,
      fehlgeschlagene versendungen, nicht zugestellt, nicht zugestellte, nicht ausgeliefert, nicht zustellbar,
      nicht zustellbare, nicht erfolgreich, unzustellbar*, zustellfehler, versandfehler, sendefehler,
      fehlsendungen, fehlversendungen, bounce, gebounct, gebounced, rückläufer, rückläufe, fehlerhaft,
      fehlerhafte, fehler, gescheitert, abgelehnt, abgelehnte, zurückgewiesen, zurückgewiesene, hardbounces,
      hardbounce, harte bounces, dauerhafte bounces`),
    ),
    opened: spelt(
      phrases(`eindeutige öffnungen, einmalige öffnungen, unique öffnungen, unterschiedliche öffnungen,
      individuelle öffnungen, einzelöffnungen, öffnungen unique, öffnungen eindeutig, öffnungen einmalig,
      netto öffnungen, nettoöffnungen, öffnungen netto, unique opens, öffner, unique öffner,
      eindeutige öffner, leser, empfänger die geöffnet haben, geöffnet*, öffnungen, öffnung, gelesen*,
      gesehen, lesebestätigungen, gesamtöffnungen, brutto öffnungen, bruttoöffnungen, öffnungen brutto,
      rcs angezeigt, angezeigt, angezeigte nachrichten`),
    ),
    clicked: spelt(
      phrases(`eindeutige klicks, einmalige klicks, unique klicks, unterschiedliche klicks, individuelle klicks,
      einzelklicks, klicks unique, klicks eindeutig, klicks einmalig, netto klicks, nettoklicks,
      klicks netto, eindeutige klicks auf link, klicker, unique klicker, eindeutige klicker,
      empfänger die geklickt haben, klicks auf link, link klicks, linkklicks, geklickt*, angeklickt,
      klicks, klick, klicks auf button, buttonklicks, cta klicks, url klicks, klicks url button,
      klickzahl, klickanzahl, ausgehende klicks, klicks ziel, anzeigenklicks, gesamtklicks,
      gesamtklickzahl, brutto klicks, bruttoklicks, klicks brutto, linkaufrufe, aufgerufene links,
      link aufrufe`),
    ),
    replied: spelt(
      phrases(`antworten, geantwortet, eindeutige antworten, eingegangene antworten, erhaltene antworten,
      beantwortet*, antwortende, rückantworten, rückmeldungen, schnellantworten, response,
      nutzerantworten, kundenantworten`),
    ),
    conversations: spelt(
      phrases(`konversationen, gestartete konversationen, begonnene konversationen, unterhaltungen,
      gestartete unterhaltungen, gestartete messaging unterhaltungen, begonnene messaging unterhaltungen,
      messaging unterhaltungen gestartet, messaging unterhaltungen, gestartete messaging konversationen,
      messaging konversationen, chatverläufe, gespräche, dialoge`),
    ),
    conversions: spelt(
      phrases(`conversions, conversion, konversionen, konvertierungen, konvertiert*, conv, bestellungen,
      anzahl bestellungen, bestellanzahl, bestellzahl, bestellt, anzahl verkäufe, anzahl der verkäufe,
      verkaufszahl, verkäufe anzahl, anzahl sales, käufe, käufe auf website, käufe auf der website,
      website käufe, gekauft, kaufabschlüsse, abgeschlossene käufe, einkäufe, käufer, besteller,
      transaktionen, abschlüsse, vertragsabschlüsse, verkaufsabschlüsse, aufträge, auftragseingänge,
      buchungen, terminbuchungen, gebuchte termine, vereinbarte termine, reservierungen, einlösungen,
      eingelöst, eingelöste gutscheine, gutscheineinlösungen, ergebnisse, zielerreichungen, zielvorhaben,
      abschluss, best`),
    ),
    leads: spelt(
      phrases(`leads, neue leads, leadzahl, generierte leads, gewonnene leads, qualifizierte leads, anfragen,
      kontaktanfragen, neue anfragen, angebotsanfragen, produktanfragen, interessenten, neue interessenten,
      formulareingänge, ausgefüllte formulare, formular absendungen, formularausfüllungen, abgesendete formulare,
      leadformulare, neue kontakte, neukontakte`),
    ),
    new_subscribers: spelt(
      phrases(`neue abonnenten, neuabonnenten, neu abonnenten, gewonnene abonnenten, newsletter anmeldungen,
      newsletteranmeldungen, neue newsletter abonnenten, neue newsletteranmeldungen, neuanmeldungen,
      neue anmeldungen, opt ins, optins, neue opt ins, bestätigte opt ins, double opt ins,
      bestätigte anmeldungen, einwilligungen, neue einwilligungen, neue empfänger, neue follower, zugänge,
      neuzugänge, listenzugänge, abonnements, neue abonnements, eintragungen, neueintragungen,
      anmeldungen, anmeldungen neu, neue anmeldungen newsletter`),
    ),
    opt_outs: spelt(
      phrases(`abmeldungen, eindeutige abmeldungen, abgemeldet*, abmelder, abmeldung, newsletterabmeldungen,
      abbestellungen, abbestellt, abbesteller, abbest, austragungen, ausgetragen*, opt outs, optouts,
      widerrufe, widersprüche, listenabgänge, abgänge, verlorene abonnenten, stopp, stopps,
      push deaktiviert, abmeldungen per stop, stop abmeldungen, push abmeldungen,
      benachrichtigungen deaktiviert, abm`),
    ),
    complaints: spelt(
      phrases(`beschwerden, beschwerde, spambeschwerden, spam beschwerden, missbrauchsbeschwerden, spammeldungen,
      spam meldungen, als spam markiert, als spam gemeldet, spam markierungen, spammarkierungen, spamverdacht,
      spamreports, blockierungen, blockiert*, blockaden`),
    ),
    list_size_start: spelt(
      phrases(`listengröße, listengröße zu beginn, listengröße am anfang, listengröße start, verteilergröße,
      größe der liste, größe des verteilers, abonnenten, abonnentenzahl, abonnenten zu beginn,
      abonnenten am anfang, abonnenten start, abonnentenbestand, abonnenten gesamt, anfangsbestand,
      bestand zu beginn, adressbestand, kontakte zu beginn, empfänger zu beginn, abos, bestand anfang,
      listengröße anfang, geplante empfänger, abonnenten am monatsanfang, abonnenten monatsanfang,
      empfänger am monatsanfang, kontakte am monatsanfang`),
    ),
    registrants: spelt(
      phrases(`registrierungen, anmeldungen, anmeldungen webinar, webinar anmeldungen, webinaranmeldungen,
      veranstaltungsanmeldungen, event anmeldungen, angemeldet*, angem, registriert*, registrierte teilnehmer,
      registrierte teilnehmende, angemeldete teilnehmer, angemeldete teilnehmende, registranten, anmeldezahl,
      anmeldezahlen, anmelder, zusagen, zugesagt`),
    ),
    attendees: spelt(
      phrases(`teilnehmer, teilnehmende, teilnehmerzahl, teilnehmeranzahl, eindeutige teilnehmer, einmalige teilnehmer,
      teilnehmer live, live teilnehmer, tatsächliche teilnehmer, teilnahmen, teilgenommen, tn, anwesend,
      anwesende, anwesende teilnehmer, erschienen, erschienene, zuschauer, eindeutige zuschauer,
      eindeutige betrachter, einmalige betrachter, eindeutige viewer, live zuschauer, zuhörer, webinarteilnehmer,
      webinarbesucher, veranstaltungsbesucher, eventbesucher, messebesucher, gäste`),
    ),
    target_invited: spelt(
      phrases(`eingeladene zielkunden, zielkunden eingeladen, eingeladene zielaccounts, zielaccounts eingeladen,
      eingeladene target accounts, target accounts eingeladen, eingeladene wunschkunden, wunschkunden eingeladen,
      eingeladene zielunternehmen, zielunternehmen eingeladen, eingeladene zielfirmen, eingeladene key accounts,
      key accounts eingeladen, einladungen zielkunden, einladungen zielaccounts`),
    ),
    target_attendees: spelt(
      phrases(`teilnehmende zielkunden, zielkunden teilgenommen, zielkunden anwesend, anwesende zielkunden,
      teilnehmende zielaccounts, zielaccounts teilgenommen, zielaccounts anwesend,
      teilnehmende target accounts, target accounts teilgenommen, teilnehmende wunschkunden,
      teilnehmende zielunternehmen, zielunternehmen teilgenommen, teilnehmende key accounts,
      key accounts teilgenommen, teilnehmer aus zielaccounts, teilnehmer zielkunden,
      teilnehmer zielaccounts, teilnehmer zielgruppe, teilgenommene zielkunden, teilgenommene zielkonten`),
    ),
    opportunities: spelt(
      phrases(`opportunities, neue opportunities, verkaufschancen, neue verkaufschancen, erstellte verkaufschancen,
      vertriebschancen, verkaufsgelegenheiten, geschäftschancen, sales opportunities, sales chancen, chancen,
      neue deals, erstellte deals, sqls`),
    ),
    opportunity_value: spelt(
      phrases(`pipelinewert, pipeline wert, wert der pipeline, pipelinevolumen, pipeline volumen, generierte pipeline,
      opportunity wert, opportunitywert, wert der opportunities, opportunity volumen, wert der verkaufschancen,
      volumen der verkaufschancen, verkaufschancen wert, chancenwert, chancenvolumen, dealwert, deal wert,
      dealvolumen`),
    ),
    new_customers: spelt(
      phrases(`neukunden, neue kunden, gewonnene kunden, gewonnene neukunden, neukundengewinnung, kundengewinne,
      erstkäufer, erstbesteller, erstkunden, neukäufer, neubesteller`),
    ),
    csat: spelt(
      phrases(`kundenzufriedenheit, csat wert, zufriedenheit, zufriedenheitswert, zufriedenheitsnote,
      durchschnittliche bewertung, durchschnittsbewertung, teilnehmerzufriedenheit, gesamtbewertung,
      bewertung, umfrage zufriedenheit, ø bewertung, bewertung im schnitt`),
    ),
    csat_responses: spelt(
      phrases(`csat antworten, bewertungen, abgegebene bewertungen, umfrageantworten, antworten umfrage,
      umfrageteilnehmer, umfrageteilnahmen, feedbacks, feedback antworten, zufriedenheit antworten,
      umfrage antworten, umfrage anzahl antworten, bewertungen anzahl`),
    ),
    brand_searches: spelt(
      phrases(`markensuchen, marken suchen, markensuchanfragen, marken suchanfragen, suchanfragen marke, brand suchen,
      brand suchanfragen, markensuchvolumen, suchvolumen marke`),
    ),
    impressions: spelt(
      phrases(`impressionen, anzeigenimpressionen, werbeimpressionen, ad impressionen, ad impressions, sichtkontakte,
      einblendungen, werbeeinblendungen, anzeigeneinblendungen, ausspielungen, aufrufe, imp`),
    ),
  },
  noFields: spelt(
    phrases(`empfangene nachrichten, nachrichten empfangen, empfangene sms, sms empfangen, abonnenten ende,
      listengröße ende, bestellungen von neukunden, neukunden bestellungen, bestellungen neukunden,
      bounces temporär, interesse bewertung, geplant am, break-even-umsatz, pipeline-return`),
  ),
  costParts: spelt(
    phrases(`versandkosten, versandgebühren, nachrichtenkosten, nachrichtengebühren, sms kosten, whatsapp kosten,
      e mail kosten, mailkosten, rcs kosten, push kosten, kosten sms, kosten whatsapp, kosten e mail,
      kosten rcs, kosten push, *kosten netto, *kosten brutto, meta gebühren, providerkosten,
      netzbetreiberkosten, gatewaykosten, zustellkosten, plattformkosten, plattformgebühr,
      plattformgebühren, toolkosten, softwarekosten, lizenzkosten, lizenzgebühren, lizenz, hostingkosten,
      agenturkosten, agenturhonorar, agenturgebühr, agenturgebühren, kreation, kreationskosten,
      kreativkosten, konzeption, grafik, grafikkosten, designkosten, textkosten, contentkosten,
      übersetzung, übersetzungskosten, produktion, produktionskosten, videokosten, fotokosten,
      personalkosten, arbeitskosten, interne kosten, externe kosten, freelancer, freelancerkosten,
      mediakosten, mediaausgaben, mediaspend, mediainvest, mediainvestition, medienkosten,
      werbemittelkosten, beratungskosten, entwicklungskosten, fotografenkosten, moderatorenkosten,
      mietkosten, designerkosten, anzeigenkosten, schaltkosten, streukosten, influencerkosten,
      affiliatekosten, provision, provisionen, druck, druckkosten, porto, portokosten, adresskosten,
      adressmiete, datenkosten, rabattkosten, gutscheinkosten, incentives, incentivekosten, prämien,
      raumkosten, raummiete, locationkosten, standkosten, standmiete, messekosten, catering,
      cateringkosten, bewirtung, bewirtungskosten, referentenkosten, referentenhonorar, sprecherhonorar,
      technikkosten, reisekosten, setupkosten, einrichtungskosten, einrichtung, grundgebühr, fixkosten,
      variable kosten, sonstige kosten, nebenkosten, honorar, honorare, whatsapp gebühren, gebühren,
      verpflegung, standgebühr`),
  ),
  costKinds: spelt(
    singleWords(`versandkosten versandgebühr versandgebühren nachrichtenkosten nachrichtengebühren providerkosten plattform
    plattformkosten plattformgebühr plattformgebühren toolkosten softwarekosten lizenzkosten lizenzgebühren lizenz
    agentur agenturkosten agenturhonorar agenturgebühr agenturgebühren kreation kreationskosten kreativkosten
    konzeption grafik grafikkosten designkosten textkosten contentkosten übersetzung übersetzungskosten produktion
    produktionskosten personal personalkosten arbeitskosten intern interne extern externe mediakosten anzeigenkosten
    anzeigen schaltkosten streukosten influencerkosten affiliatekosten provision provisionen druck druckkosten porto
    portokosten adressmiete adresskosten datenkosten gutschein gutscheine gutscheinkosten rabatt rabatte
    rabattkosten prämien incentivekosten raumkosten raummiete miete standkosten standmiete messe messekosten
    cateringkosten bewirtung bewirtungskosten referent referenten referentenkosten referentenhonorar sprecher
    technik technikkosten reise reisen reisekosten einrichtung einrichtungskosten setupkosten grundgebühr fixkosten
    fix fixe variable sonstige nebenkosten versand nachrichten hosting lizenzen texte fotografie`),
  ),
  costVariants: {
    total: phrases(`gesamt, insgesamt, gesamte, summe`),
    actual: spelt(
      singleWords(
        'ist tatsächlich tatsächliche real reale effektiv effektive abgerechnet abgerechnete berechnet bezahlt bezahlte',
      ),
    ),
    gross: phrases(`brutto, inkl, inklusive, einschl, einschließlich`),
    net: phrases(`netto, exkl, exklusive, ohne, zzgl`),
    budgeted: phrases(`budgetiert, budgetierte, freigegeben, freigegebene, kalkuliert, kalkulierte, veranschlagt`),
    period: spelt(
      singleWords(`heute gestern tag woche monat quartal jahr vortag vorwoche vormonat vorquartal vorjahr letzter letzte letzten
    letztes nächster nächste nächsten aktuell aktuelle aktueller laufend laufender bisher täglich tägliche
    wöchentlich wöchentliche monatlich monatliche jährlich jährliche lfd`),
    ),
  },
  costFillers: spelt(
    singleWords('gebühr gebühren mwst ust steuer umsatzsteuer für der die das des und im in am von betrag'),
  ),
  partsOfFailed: spelt(
    phrases(`abgelehnt, abgelehnte, zurückgewiesen, zurückgewiesene, unzustellbar, unzustellbare, nicht zustellbar,
      fehler, fehlerhaft, fehlerhafte, hardbounces, hardbounce, harte bounces, dauerhafte bounces`),
  ),
  countsOrAmounts: spelt(['verkäufe', 'verkauf', 'verkäufe gesamt']),
  budgets: phrases(`kampagnenbudget, budget der kampagne, gesamtbudget, budget gesamt, werbebudget, mediabudget,
      marketingbudget, budget netto, budget brutto, budget plan, plan budget, planbudget, geplantes budget,
      budget geplant, budget soll, soll budget, laufzeitbudget, etat, plankosten, geplante kosten,
      kosten geplant, kosten plan, sollkosten`),
  otherThings: spelt(
    singleWords(`*rate *raten *quote *quoten *anteil anteil anteile *anteile prozent prozentsatz prozentual* *prozent
      verhältnis relation durchschnitt durchschnittlich* durchschn durchschnitts* *durchschnitt schnitt
      mittel mittelwert ø median pro je kennzahl *status typ ziel ziele zielwert soll geplant* prognose*
      prognostiziert* erwartet* geschätzt* voraussichtlich* hochrechnung kumuliert* kumulativ* laufend*
      reichweite *reichweite frequenz häufigkeit *häufigkeit punkte punktzahl *punkte rang rangfolge *rang
      platz *platzierung uhrzeit zeit dauer *dauer minuten std stunden sekunden wochentag kalenderwoche
      *zeit einstellung* *einstellung *einstellungen strategie *strategie *indikator telefon* *nummer
      *nummern *adresse *adressen adresse standort land stadt ort plz postleitzahl bundesland sprache
      notiz* bemerkung* kommentar* anmerkung* beschreibung hinweis* verbleibend* restlich* restbudget
      übrig* vorjahr* vormonat* vorwoche vorperiode vorquartal veränderung änderung *wachstum wachstum
      differenz abweichung delta ggü gegenüber verglichen vergleich ordner einheit *einheit gefällt
      geteilt* reaktionen weitergeleitet* weiterleitungen weiterempfehl* maximal* minimal* höchst* grund
      gründe *grund *gründe *limit *grenze verantwortlich* besitzer inhaber eigentümer benutzer*
      bearbeiter mitarbeiter* ansprechpartner preis *preis preise *preise wareneinsatz *warenkorb
      *warenkörbe warenkorb* warenkörbe artikel* *artikel nr *nr nummer kennung gespart* ersparnis*
      eingehend* nicht weich* temporär* vorübergehend* softbounce* zurückgehalten* gesperrt* dublette*
      doppelt* duplikate ungültig* storniert* storno* stornierungen retour* *retouren erstattung*
      erstattet* warteschlange wartend* ausstehend* offen* landingpage* zielseite* wiedergabe* profil*
      webseite* abbruch* abbrüche abbrecher absender* konto kontoname kunde kundenname firma firmenname
      unternehmensname vorname nachname anzeigengruppe* anzeigenname werbeanzeige dateiname domain *gewinn
      *marge deckungsbeitrag tkp cpo kur cpx klickkosten leadkosten stückkosten einzelkosten kontaktkosten
      akquisekosten akquisitionskosten akquisitionspreis absprung* ungelesen* ungeöffnet* interaktionen
      verweil* nps rest ende produkt produkte produkten produktname produktkategorie videoaufrufe
      videowiedergaben videoviews wert werte umsatz umsätze kosten gleichzeitig* *index datum start beginn
      am *rendite rendite abmelde abmeldelink mirror* aufzeichnung aufzeichnungen`),
  ),
  idWords: singleWords('# id ids nr nummer kennung code'),
  countWords: singleWords(`# anzahl anz zahl menge stk stuck nr`),
  fillers: spelt(
    singleWords(`anzahl anz zahl zahlen gesamtzahl gesamtanzahl menge stück stk der die das des dem den von vom zu zum zur an auf
    aus im in bei beim für mit durch über und haben hat wurden wurde nachricht nachrichten mail mails e emails
    mailings kampagne kampagnen newsletters personen nutzer nutzern erfolgt erfolgte aller sms push benachrichtigung
    benachrichtigungen innen link links kurzlink button buttons schaltfläche davon`),
  ),
  uniques:
    singleWords(`eindeutig eindeutige eindeutiger eindeutigen einmalig einmalige einmaliger einmaligen einzeln einzelne einzelner
    individuell individuelle unterschiedlich unterschiedliche verschieden verschiedene erstmalig erstmalige
    einzigartig einzigartige personenbezogen distinkt distinkte`),
  everyTime: phrases(`gesamt, gesamte, gesamten, insgesamt, alle, sämtliche, summe, mehrfach, mehrfache`),
  channels: {
    sms: phrases(`sms, kurznachricht, kurznachrichten, textnachricht`),
    email: phrases(`e mail, e mails, email, newsletter, nl, mailing, rundmail, elektronische post`),
    push: phrases(`push, pushnachricht, pushnachrichten, push nachricht, push benachrichtigung, app push, web push`),
    webinar: phrases(`webinar, webinare, online seminar, onlineseminar, online schulung`),
  },
  statusHeaders: spelt(
    phrases(`nachrichtenstatus, zustellstatus, zustellungsstatus, versandstatus, sendestatus, lieferstatus,
      status der nachricht, sms status, empfängerstatus, kontaktstatus, teilnahmestatus, teilnehmerstatus,
      anmeldestatus, registrierungsstatus, status der anmeldung, teilgenommen, teilnahme, anwesend, anwesenheit,
      bestellstatus, auftragsstatus, status der bestellung, zustellbericht, ereignis, zustand`),
  ),
  personHeaders: spelt(
    phrases(`telefonnummer, telefon, tel, handynummer, handy, mobilnummer, mobiltelefon, mobil, rufnummer,
      zielrufnummer, zielnummer, empfängernummer, empfänger nummer, empfängerrufnummer, whatsapp nummer,
      e mail adresse, e mail, emailadresse, email adresse, mailadresse, empfängeradresse, empfänger, teilnehmer,
      teilnehmername, name des teilnehmers, kundennummer, kunden nr, kunden id, kunde, kundenname, kontakt,
      kontakt id, abonnent, nachname, benutzername`),
  ),
  messageIdHeaders:
    phrases(`nachrichten id, nachrichtenid, nachricht id, id der nachricht, sms id, nachrichtennummer, sendungs id,
      versand id`),
  orderIdHeaders:
    phrases(`bestellnummer, bestell nr, bestellnr, bestell id, bestellung, auftragsnummer, auftrags nr, auftragsnr,
      auftrags id, transaktions id, transaktionsnummer, rechnungsnummer, rechnungs nr, buchungsnummer,
      belegnummer, vorgangsnummer`),
  statuses: {
    waiting: spelt(
      phrases(`in warteschlange, in der warteschlange, wartend, ausstehend, geplant, eingeplant, in bearbeitung,
      in zustellung, wird gesendet, wird versendet, wird zugestellt, zwischengespeichert, gepuffert, offen,
      entwurf, unbestätigt, warteliste, eingeladen`),
    ),
    sent: spelt(phrases(`gesendet, versendet, verschickt, versandt, abgeschickt, übermittelt, angenommen, akzeptiert`)),
    delivered: phrases(
      `zugestellt, erfolgreich zugestellt, ausgeliefert, geliefert, empfangen, angekommen, erfolgreich`,
    ),
    failed: spelt(
      phrases(`fehlgeschlagen, nicht zugestellt, nicht zustellbar, nicht ausgeliefert, nicht gesendet, nicht erfolgreich,
      unzustellbar, abgelehnt, zurückgewiesen, abgelaufen, fehler, fehlerhaft, gescheitert, ungültig,
      ungültige nummer, ungültige rufnummer, hardbounce, softbounce, gebounct, rückläufer, gesperrt`),
    ),
    opened: spelt(['geöffnet', 'gelesen', 'gesehen']),
    clicked: ['geklickt', 'angeklickt'],
    replied: ['geantwortet', 'beantwortet', 'antwort erhalten'],
    optedOut: phrases(`abgemeldet, abbestellt, ausgetragen, widerrufen`),
    complained: phrases(`als spam markiert, als spam gemeldet, spam gemeldet, beschwerde, blockiert`),
    registered: spelt(phrases(`angemeldet, registriert, bestätigt, zugesagt, anmeldung bestätigt, genehmigt`)),
    attended: phrases(`teilgenommen, anwesend, erschienen, hat teilgenommen, eingecheckt`),
    absent: phrases(`nicht teilgenommen, abwesend, nicht erschienen, nicht anwesend, ferngeblieben, no show`),
    bought: spelt(
      phrases(`gekauft, bestellt, bezahlt, abgeschlossen, erledigt, erfüllt, ausgeführt, gebucht, gewonnen, verkauft`),
    ),
    cancelled: phrases(`storniert, abgebrochen, erstattet, teilweise erstattet, abgesagt, retourniert, zurückerstattet,
      rückabgewickelt`),
  },
  yes: ['ja', 'j', 'wahr'],
  no: ['nein', 'n', 'falsch'],
  orderAmounts: [
    'gesamtbetrag',
    'gesamtsumme',
    'gesamt',
    'bestellwert',
    'bestellsumme',
    'rechnungsbetrag',
    'betrag',
    'summe',
    'total',
    'preis',
  ],
  totals:
    phrases(`gesamt, summe, summen, gesamtsumme, gesamtsummen, insgesamt, zwischensumme, gesamtergebnis, gesamtwert,
      gesamtwerte, endsumme, alle kampagnen, ergebnis gesamt`),
  averages: phrases(`durchschnitt, durchschnittlich, durchschnittswerte, mittelwert, mittelwerte, mittel, schnitt, ø`),
  months: {
    januar: 1,
    jänner: 1,
    jan: 1,
    jän: 1,
    februar: 2,
    feber: 2,
    feb: 2,
    märz: 3,
    maerz: 3,
    mär: 3,
    mrz: 3,
    april: 4,
    apr: 4,
    mai: 5,
    juni: 6,
    jun: 6,
    juli: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sep: 9,
    sept: 9,
    oktober: 10,
    okt: 10,
    november: 11,
    nov: 11,
    dezember: 12,
    dez: 12,
  },
  inDates:
    singleWords(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so mon don son am den
    der vom ab uhr um`),
  blanks: phrases(`k.a., k. a., keine, keine angabe, keine angaben, keine daten, nicht verfügbar, entfällt, unbekannt`),
  multipliers: {
    tsd: 1e3,
    tausend: 1e3,
    mio: 1e6,
    million: 1e6,
    millionen: 1e6,
    mrd: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
  },
});

/** Programs without umlauts write ae, oe and ue. */
function spelt(phrases: readonly string[]): readonly string[] {
  return phrases.flatMap((phrase) => {
    const ascii = phrase.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
    return ascii === phrase ? [phrase] : [phrase, ascii];
  });
}
