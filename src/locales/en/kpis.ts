/** KPI names, argument hints and messages of custom functions, in English. */
import type { KpiTexts } from '../locale';

export const enKpis = (): KpiTexts => ({
  kpis: {
    MSG_ROI: {
      name: 'ROI',
      summary: 'Net profit as a share of what the campaigns cost.',
      note: '0 is break-even and -100% means that everything spent was lost. With a gross margin, only that share of the revenue counts as earned. Refunds may make revenue negative; a campaign without a revenue goal has no ROI, so leave its revenue blank instead of entering 0.',
      elsewhere:
        'CartBoss and getoxtro, among others, call revenue ÷ cost ROI. That figure is ROAS, and it is 1 (100 percentage points) higher. “36 for every 1 spent” is a ROAS of 36, an ROI of 3,500%.',
      aliases: ['return on investment', 'return on marketing investment', 'marketing ROI', 'profit ROI'],
      forms: { revenue: 'on revenue', margin: 'on gross margin' },
      arguments: { margin: 'The share of revenue left after the cost of the goods, such as 40% or 0.4.' },
    },
    MSG_ROAS: {
      name: 'ROAS',
      summary: 'Revenue for each unit of currency spent.',
      note: 'Always ROI on revenue plus 1: a ROAS of 1x has earned the money back in sales, not in profit. Compare it with the break-even ROAS.',
      elsewhere:
        'Messaging platforms use the formula under other names: ROCS at charles (return on campaign spend, or on customer spend), ROWS for WhatsApp at chatarmin, also written ROWAS. MER divides all revenue of a business by all its marketing spend.',
      aliases: [
        'return on ad spend',
        'return on campaign spend',
        'return on customer spend',
        'return on WhatsApp spend',
        'revenue to cost ratio',
      ],
    },
    MSG_PROFIT: {
      name: 'Profit',
      summary: 'What is left of the revenue once the campaigns are paid.',
      note: 'With a gross margin, only that share of the revenue counts. Nothing is divided, so a cost of zero is allowed.',
      aliases: ['net profit', 'net return'],
      forms: { revenue: 'on revenue', margin: 'on gross margin' },
      arguments: { margin: 'The share of revenue left after the cost of the goods, such as 40% or 0.4.' },
    },
    MSG_MARGIN_ROAS: {
      name: 'ROAS on margin',
      summary: 'Gross profit for each unit of currency spent.',
      note: '1x is break-even, whatever the margin: above it the campaigns earn money, below it they lose money.',
      elsewhere: 'Widely known as POAS (profit on ad spend), which is a registered trademark of ProfitMetrics.',
      aliases: ['profit on ad spend', 'gross profit ROAS', 'margin ROAS'],
    },
    BREAK_EVEN_ROAS: {
      name: 'Break-even ROAS',
      summary: 'The ROAS at which the gross profit just pays for the campaigns.',
      note: 'It depends on the margin alone: a margin of 40% needs 2.5x, one of 20% needs 5x.',
      aliases: ['minimum ROAS', 'break-even return on ad spend'],
    },
    BREAK_EVEN_REVENUE: {
      name: 'Break-even revenue',
      summary: 'The revenue at which the gross profit just pays for the campaigns.',
      aliases: ['break-even point', 'break-even sales', 'minimum revenue'],
    },
    BREAK_EVEN_CONVERSION_RATE: {
      name: 'Break-even conversion rate',
      summary: 'The share of delivered messages that must convert before the messages pay for themselves.',
      note: 'A result above 100% means that these messages cannot pay for themselves: one costs more than the gross profit of an order.',
      aliases: ['minimum conversion rate', 'break-even rate'],
    },
    COST_PER_SUBSCRIBER: {
      name: 'Cost per subscriber',
      summary: 'What it cost to win one new subscriber.',
      note: 'With a conversion rate as third argument the second argument is delivered messages, and the result is the cost of a delivered message divided by that rate: the same as cost per conversion. A blank third cell gives a blank, never the other meaning.',
      elsewhere:
        'SMS handbooks, such as the one of SMSGlobal, use the name for the form with three arguments. Textedly and most others mean the cost of acquiring a subscriber, as the form with two arguments does.',
      aliases: [
        'cost per opt-in',
        'cost per new subscriber',
        'subscriber acquisition cost',
        'acquisition cost per subscriber',
      ],
      forms: { acquired: 'new subscribers', converted: 'delivered messages and conversion rate' },
      arguments: {
        subscribers:
          'New subscribers won with that cost; with a conversion rate as third argument, delivered messages.',
        conversion_rate:
          'Conversions ÷ delivered messages, such as 2.5% or 0.025. The second argument is then delivered messages.',
      },
    },
    COST_PER_MESSAGE: {
      name: 'Cost per message',
      summary: 'What one delivered message cost, all costs included.',
      note: 'Includes every cost you enter, so it is higher than the price on the bill of the message provider.',
      elsewhere: 'Some SMS tools divide by sent messages. WhatsApp bills delivered messages.',
      aliases: ['cost per delivery', 'cost per delivered message', 'cost per SMS', 'cost per email'],
    },
    COST_PER_THOUSAND: {
      name: 'Cost per thousand messages',
      summary: 'What a thousand delivered messages cost.',
      note: 'Always 1,000 times the cost per message.',
      elsewhere:
        'In advertising CPM counts impressions, and many messaging tools count sent messages. Each gives another figure for the same campaign, so compare only costs per thousand of the same thing.',
      aliases: ['cost per mille', 'cost per 1000 messages', 'cost per thousand'],
    },
    COST_PER_CLICK: {
      name: 'Cost per click',
      summary: 'What one click cost.',
      elsewhere: 'Tools that count every click, not one per recipient, show a lower figure.',
      aliases: ['cost per link click', 'cost per visit'],
    },
    COST_PER_CONVERSION: {
      name: 'Cost per conversion',
      summary: 'What one conversion cost: an order, a booking or whatever the campaign asked for.',
      elsewhere:
        'Called cost per acquisition, per action or per order elsewhere. Where “acquisition” means a new customer, use customer acquisition cost.',
      aliases: ['cost per acquisition', 'cost per action', 'cost per order', 'cost per sale', 'cost per purchase'],
    },
    COST_PER_LEAD: {
      name: 'Cost per lead',
      summary: 'What one new lead cost.',
      note: 'Count new leads only. Contacts that were known before were not won by these campaigns and would make it look lower.',
      aliases: ['cost per new lead', 'lead cost'],
    },
    COST_PER_ATTENDEE: {
      name: 'Cost per attendee',
      summary: 'What one person who attended the event cost.',
      note: 'Dividing by registrants instead gives a lower figure.',
      aliases: ['cost per participant', 'cost per visitor', 'cost per head'],
    },
    COST_PER_OPPORTUNITY: {
      name: 'Cost per opportunity',
      summary: 'What one sales opportunity cost.',
      note: 'Include the hours of your own staff: they are the part of an event’s cost that is most often left out.',
      elsewhere: 'CPO also stands for cost per order, which is cost per conversion here.',
      aliases: ['cost per sales opportunity'],
    },
    CUSTOMER_ACQUISITION_COST: {
      name: 'Customer acquisition cost',
      summary: 'What it cost to win one new customer.',
      note: 'Divide by new customers only: counting returning ones as well makes it look lower.',
      elsewhere:
        'For campaigns, cost and customers are theirs. A blended CAC is that of a whole business: all marketing and sales spend divided by all new customers, paid and organic.',
      aliases: ['cost per new customer', 'acquisition cost', 'cost per customer'],
    },
    REVENUE_PER_MESSAGE: {
      name: 'Revenue per message',
      summary: 'What one delivered message brought in.',
      elsewhere:
        'Postscript names sent messages in its text and delivered messages in its formula. Klaviyo divides by unique recipients and calls it revenue per recipient. RPM is per message here, not per mille.',
      aliases: ['earnings per message', 'revenue per recipient', 'revenue per SMS', 'revenue per email'],
    },
    REVENUE_PER_CLICK: {
      name: 'Revenue per click',
      summary: 'What one click brought in.',
      aliases: ['earnings per click', 'value per click'],
    },
    REVENUE_PER_CONVERSATION: {
      name: 'Revenue per conversation',
      summary: 'What one conversation brought in.',
      note: 'Conversations stopped being what WhatsApp bills in July 2025; the figure still compares chats with each other.',
      elsewhere:
        'WAX divides by the people who received the message, and charles now reports revenue per recipient: use REVENUE_PER_MESSAGE to compare with either.',
      aliases: ['revenue per chat', 'value per conversation'],
    },
    AVERAGE_ORDER_VALUE: {
      name: 'Average order value',
      summary: 'What one conversion brought in.',
      note: 'Only an order value where each conversion is an order.',
      aliases: ['average basket', 'basket size', 'order value', 'revenue per order', 'revenue per conversion'],
    },
    DELIVERY_RATE: {
      name: 'Delivery rate',
      summary: 'The share of sent messages that were delivered.',
      note: 'Together with the failure rate it makes 100% only when no message is still pending.',
      elsewhere: 'Salesforce counts e-mail in the spam folder as delivered.',
      aliases: ['delivered rate', 'delivery ratio'],
    },
    FAILURE_RATE: {
      name: 'Failure rate',
      summary: 'The share of sent messages that bounced or could not be delivered.',
      elsewhere: 'Klaviyo divides bounces by bounced plus received messages, without those still pending.',
      aliases: ['bounce rate', 'undelivered rate', 'error rate'],
    },
    READ_RATE: {
      name: 'Read rate',
      summary: 'The share of delivered messages that were read.',
      note: 'Too low where people turn read receipts off. Count each reader once.',
      elsewhere:
        'Dividing by everybody in the audience gives what charles calls the campaign engagement rate. SMS has no receipt for reading: do not compute it there.',
      aliases: ['seen rate', 'view rate'],
    },
    OPEN_RATE: {
      name: 'Open rate',
      summary: 'The share of delivered e-mails that were opened.',
      note: 'Too high since Apple Mail Privacy Protection (September 2021) loads images by itself; more than half of all opens can be its own. Count unique opens. The formula is that of READ_RATE.',
      elsewhere:
        'Klaviyo divided by recipients in 2023. Figures from before September 2021 cannot be compared with later ones. SMS has no opens: the 98% often quoted for it is not a measurement.',
      aliases: ['unique open rate', 'email open rate', 'e-mail open rate'],
    },
    CLICK_RATE: {
      name: 'Click rate',
      summary: 'The share of delivered messages that were clicked.',
      note: 'Count each recipient who clicked once.',
      elsewhere:
        'charles divides by read messages, and MailerLite calls clicks ÷ opens CTR: both are the click-to-open rate here. Salesforce counts every click of a recipient.',
      aliases: ['click-through rate', 'clickthrough rate', 'CTR on delivered'],
    },
    CLICK_TO_OPEN_RATE: {
      name: 'Click-to-open rate',
      summary: 'The share of opened or read messages that were clicked.',
      note: 'Can exceed 100%: a click is counted even where the open is not, because images or read receipts are off.',
      elsewhere: 'MailerLite and charles call it CTR.',
      aliases: ['click-to-read rate', 'clicks per open', 'CTR on opens'],
    },
    REPLY_RATE: {
      name: 'Reply rate',
      summary: 'The share of delivered messages that were replied to.',
      note: 'Count each person who replied once.',
      elsewhere: 'Some vendors divide by read messages (digiplus) or by sent messages (a2c).',
      aliases: ['response rate', 'answer rate'],
    },
    CONVERSION_RATE: {
      name: 'Conversion rate',
      summary: 'The share of delivered messages that led to a conversion.',
      elsewhere:
        'Many tools divide by clicks, which gives a figure many times higher: that is CLICK_CONVERSION_RATE. Klaviyo divides orders by unique recipients and calls it placed order rate; some divide by sent messages.',
      aliases: ['order rate', 'placed order rate', 'conversion per message', 'purchase rate'],
    },
    CLICK_CONVERSION_RATE: {
      name: 'Click conversion rate',
      summary: 'The share of clicks that led to a conversion.',
      note: 'Can exceed 100%: one click may lead to several orders, and people also buy without clicking.',
      elsewhere: 'Omnisend calls it click-to-conversion; aiappsapi.com and others just call it conversion rate.',
      aliases: ['click-to-conversion rate', 'conversion rate on clicks', 'landing page conversion'],
    },
    OPT_OUT_RATE: {
      name: 'Opt-out rate',
      summary: 'The share of delivered messages after which people opted out.',
      note: 'State the time you count after a message, such as 24 hours.',
      elsewhere:
        'Trumpia divides by all subscribers and IMP by the list, which is a churn rate of the list and not of a campaign.',
      aliases: ['unsubscribe rate', 'unsubscription rate', 'STOP rate'],
    },
    COMPLAINT_RATE: {
      name: 'Complaint rate',
      summary: 'The share of delivered messages that were reported as spam or blocked.',
      note: 'For e-mail 0.1% is already a warning sign; on WhatsApp blocks lower the quality rating of the number.',
      aliases: ['spam rate', 'spam complaint rate', 'abuse rate', 'block rate'],
    },
    LIST_GROWTH_RATE: {
      name: 'List growth rate',
      summary: 'How much a list grew in a period, as a share of its size at the start.',
      note: 'Negative when the list shrank. With two arguments it compares the size at the end with the size at the start, so that people removed for other reasons count as well.',
      elsewhere:
        'Textellent counts new subscribers only, and some tools subtract bounced contacts too. fastsms, Gleantap and Trumpia compare the sizes, as the form with two arguments does.',
      aliases: ['list growth', 'subscriber growth', 'audience growth', 'net growth rate'],
      forms: { flow: 'new subscribers and opt-outs', sizes: 'size at the start and at the end' },
      arguments: {
        new_subscribers_or_list_size_end:
          'With three arguments, new subscribers in the period; with two, the size of the list at its end.',
        opt_outs: 'People who left the list in the period. The second argument is then new subscribers.',
      },
    },
    ATTENDANCE_RATE: {
      name: 'Attendance rate',
      summary: 'The share of registered people who attended.',
      note: 'Guests who came without registering make it too high: register them, too.',
      aliases: ['show-up rate', 'show rate', 'turnout', 'participation rate'],
    },
    TARGET_ATTENDANCE_RATE: {
      name: 'Target attendance rate',
      summary: 'How well an event reached the people or accounts it was meant for.',
      note: 'Two readings: “audience” is the share of all attendees who are on the target list; “invited” is the share of the invited target list that came.',
      elsewhere:
        'vhall counts the share of the audience; in account-based marketing the share of the invited is common. Say which one you show.',
      aliases: [
        'target account attendance',
        'target-account attendance rate',
        'ABM attendance',
        'key account attendance',
      ],
      forms: { audience: 'of the audience', invited: 'of the invited' },
      arguments: {
        total: 'All attendees; with the reading “invited”, the targets that were invited.',
        reading: '“audience” (also when left out): share of all attendees. “invited”: share of the invited targets.',
      },
    },
    OPPORTUNITY_RATE: {
      name: 'Opportunity rate',
      summary: 'Sales opportunities for each person who attended.',
      note: 'Can exceed 100% when one person brings several opportunities.',
      elsewhere: 'Others divide opportunities by leads: that is a lead-to-opportunity rate.',
      aliases: ['attendee-to-opportunity rate', 'opportunities per attendee'],
    },
    PIPELINE_RETURN: {
      name: 'Pipeline return',
      summary: 'Forecast value of opportunities for each unit of currency spent.',
      note: 'Nothing of it is won yet, so it is not an ROI.',
      elsewhere: 'Some event guides, such as Bizzabo’s, let pipeline count as return and call the figure event ROI.',
      aliases: ['pipeline multiple', 'pipeline to cost', 'pipeline ratio'],
    },
  },
  inputs: {
    cost: {
      label: 'Cost',
      hint: 'Everything spent on the campaigns: message fees, platform, creative work, staff time.',
      zero: 'Cost is zero',
      enter: 'Enter what the campaigns cost.',
    },
    revenue: {
      label: 'Revenue',
      hint: 'Sales credited to the campaigns.',
      zero: 'Revenue is zero',
      enter: 'Enter the sales credited to the campaigns as a plain amount.',
    },
    sent: {
      label: 'Sent messages',
      hint: 'Messages handed over for delivery.',
      zero: 'Sent messages are zero',
      enter: 'Enter how many messages were sent.',
    },
    delivered: {
      label: 'Delivered messages',
      hint: 'Messages that reached the recipient.',
      zero: 'Delivered messages are zero',
      enter: 'Enter how many messages were delivered.',
    },
    failed: {
      label: 'Failed messages',
      hint: 'Messages that bounced or could not be delivered.',
      zero: 'Failed messages are zero',
      enter: 'Enter how many messages failed.',
    },
    opened: {
      label: 'Opened messages',
      hint: 'Messages that were opened or read, each counted once.',
      zero: 'Opened messages are zero',
      enter: 'Enter how many messages were opened or read.',
    },
    clicked: {
      label: 'Clicks',
      hint: 'Recipients who clicked, each counted once.',
      zero: 'Clicks are zero',
      enter: 'Enter how many recipients clicked.',
    },
    replied: {
      label: 'Replies',
      hint: 'Recipients who replied, each counted once.',
      zero: 'Replies are zero',
      enter: 'Enter how many recipients replied.',
    },
    conversations: {
      label: 'Conversations',
      hint: 'Conversations that the campaigns started.',
      zero: 'Conversations are zero',
      enter: 'Enter how many conversations there were.',
    },
    conversions: {
      label: 'Conversions',
      hint: 'Orders, bookings or whatever else the campaigns asked for.',
      zero: 'Conversions are zero',
      enter: 'Enter how many conversions there were.',
    },
    leads: {
      label: 'Leads',
      hint: 'New leads won by the campaigns.',
      zero: 'Leads are zero',
      enter: 'Enter how many new leads there were.',
    },
    new_subscribers: {
      label: 'New subscribers',
      hint: 'People who joined the list.',
      zero: 'New subscribers are zero',
      enter: 'Enter how many people subscribed.',
    },
    opt_outs: {
      label: 'Opt-outs',
      hint: 'People who unsubscribed or replied STOP.',
      zero: 'Opt-outs are zero',
      enter: 'Enter how many people opted out.',
    },
    complaints: {
      label: 'Complaints',
      hint: 'Spam reports and blocks.',
      zero: 'Complaints are zero',
      enter: 'Enter how many complaints there were.',
    },
    list_size_start: {
      label: 'List size at start',
      hint: 'Subscribers on the list when the period began.',
      zero: 'List size at start is zero',
      enter: 'Enter how many subscribers the list had when the period began.',
    },
    list_size_end: {
      label: 'List size at end',
      hint: 'Subscribers on the list when the period ended.',
      zero: 'List size at end is zero',
      enter: 'Enter how many subscribers the list had when the period ended.',
    },
    registrants: {
      label: 'Registrants',
      hint: 'People who registered for the event.',
      zero: 'Registrants are zero',
      enter: 'Enter how many people registered.',
    },
    attendees: {
      label: 'Attendees',
      hint: 'People who attended the event.',
      zero: 'Attendees are zero',
      enter: 'Enter how many people attended.',
    },
    target_invited: {
      label: 'Invited targets',
      hint: 'Target people or accounts that were invited.',
      zero: 'Invited targets are zero',
      enter: 'Enter how many of the targets were invited.',
    },
    target_attendees: {
      label: 'Target attendees',
      hint: 'Attendees who are on the target list.',
      zero: 'Target attendees are zero',
      enter: 'Enter how many of the targets attended.',
    },
    opportunities: {
      label: 'Opportunities',
      hint: 'Sales opportunities that the campaigns brought.',
      zero: 'Opportunities are zero',
      enter: 'Enter how many opportunities there were.',
    },
    opportunity_value: {
      label: 'Opportunity value',
      hint: 'Forecast value of these opportunities.',
      zero: 'Opportunity value is zero',
      enter: 'Enter the forecast value of the opportunities as a plain amount.',
    },
    new_customers: {
      label: 'New customers',
      hint: 'People who bought for the first time.',
      zero: 'New customers are zero',
      enter: 'Enter how many new customers there were.',
    },
    csat: {
      label: 'Satisfaction rating',
      hint: 'Mean rating that customers gave.',
      zero: 'Satisfaction rating is zero',
      enter: 'Enter the mean rating.',
    },
    csat_responses: {
      label: 'Satisfaction responses',
      hint: 'People who gave a rating.',
      zero: 'Satisfaction responses are zero',
      enter: 'Enter how many people gave a rating.',
    },
    brand_searches: {
      label: 'Brand searches',
      hint: 'Searches for the brand’s name in the period.',
      zero: 'Brand searches are zero',
      enter: 'Enter how often the brand was searched for.',
    },
    impressions: {
      label: 'Impressions',
      hint: 'How often the message or ad was shown.',
      zero: 'Impressions are zero',
      enter: 'Enter how often the message was shown.',
    },
    margin: {
      label: 'Gross margin',
      hint: 'The share of revenue left after the cost of the goods, such as 40% or 0.4.',
      zero: 'Gross margin is zero',
      enter: 'Write the gross margin as a percentage or a fraction, such as 40% or 0.4.',
    },
    conversion_rate: {
      label: 'Conversion rate',
      hint: 'Conversions ÷ delivered messages, such as 2.5% or 0.025.',
      zero: 'Conversion rate is zero',
      enter: 'Write the conversion rate as a percentage or a fraction, such as 2.5% or 0.025.',
    },
    cost_per_message: {
      label: 'Cost per message',
      hint: 'What one delivered message costs, such as 0.05.',
      zero: 'Cost per message is zero',
      enter: 'Enter what one delivered message costs.',
    },
    order_value: {
      label: 'Order value',
      hint: 'What an average order brings in.',
      zero: 'Order value is zero',
      enter: 'Enter what an average order brings in.',
    },
  },
  families: {
    return: 'Return',
    cost: 'Cost',
    value: 'Value',
    rate: 'Rates',
    event: 'Events and pipeline',
  },
  units: {
    fraction: 'a fraction, shown as a percentage',
    multiple: 'a multiple, such as 3.38x',
    money: 'an amount of money',
    unitMoney: 'an amount of money',
  },
  midSentence: 'lowerCase',
  decimalMark: '.',
  problems: {
    zeroDenominator: '{zero}, so {kpi} is not defined. {enter}',
    negative: '{input} cannot be negative: {value} was given. {enter}',
    rateAboveOne: '{input} cannot be above 1, which is 100%: {value} was given. {enter}',
    partAboveWhole:
      '{part} cannot exceed {whole}: {partValue} and {wholeValue} were given. Check both figures and count each recipient once.',
    tooLarge: '{name} is too large to show. Check the figures for stray digits.',
    notANumber: '{input} must be a number: “{text}” was given. {enter}',
    ambiguousNumber:
      '{input} can be read in two ways: “{text}” was given as text. Write it as a number, without a thousands separator.',
    percentNotExpected: '{input} cannot be a percentage: “{text}” was given. {enter}',
    isDate:
      '{input} must be a number: a date was given. Choose another cell, or change the format of this one to Number.',
    isBoolean: '{input} must be a number: TRUE or FALSE was given. {enter}',
    missingArgument: '{input} must be given as argument {position} of {function}. {enter}',
    unknownReading:
      'The reading must be one of {readings}: “{text}” was given. Write one of these words, or leave it out.',
    sizesDiffer:
      'The ranges differ in size: {sizes} (rows × columns). Give ranges of the same size, such as E2:E and D2:D.',
  },
  denominatorZero: 'The figure to divide by is zero',
  rowsFailed: 'Cells that could not be computed: {failed} of {rows}.',
  optional: 'Optional.',
  result: 'The result is {unit}.',
  example: 'Example: {call} gives {result}.',
});
