/** How sheets are written in English: the words of the trade as platforms and marketers put them above columns. */
import type { LanguageWords } from '../reading-words';

export const enReading = (): LanguageWords => ({
  headers: {
    campaign: [
      'campaign', 'campaign name', 'campaign title', 'broadcast', 'broadcast name', 'message name', 'email name', 'mailing',
      'mailing name', 'newsletter', 'flow name', 'flow', 'webinar', 'webinar name', 'webinar title', 'event name', 'event',
      'event title', 'topic', 'title', 'template name', 'name', 'subject', 'subject line', 'promotion', 'campaign id',
    ],
    channel: [
      'channel', 'channel used', 'message channel', 'send channel', 'campaign channel', 'messaging channel', 'medium', 'platform',
      'campaign type', 'message type', 'network',
    ],
    date: [
      'date', 'send date', 'sent date', 'date sent', 'send time', 'sent at', 'sent on', 'campaign date', 'start date',
      'campaign start', 'start', 'starts', 'launch date', 'reporting starts', 'event date', 'actual start time', 'start time',
      'start date time', 'day', 'dates', 'scheduled', 'schedule date', 'delivery date', 'publish date', 'month',
    ],
    end_date: [
      'end date', 'end', 'ends', 'campaign end', 'reporting ends', 'end time', 'end date time', 'finish date', 'close date',
    ],
    audience: [
      'audience', 'target audience', 'segment', 'target segment', 'customer segment', 'list', 'list name', 'audience name',
      'recipient list', 'target group', 'lists',
    ],
    variant: [
      'variant', 'variation', 'version', 'test group', 'a b', 'ab', 'ab group', 'ab variant', 'a b variant', 'a b test',
      'variation name', 'message variation', 'test variant', 'split',
    ],
    currency: ['currency', 'currency code', 'account currency'],
    cost: [
      'total cost', 'cost', 'costs', 'spend', 'spent', 'total spend', 'total spent', 'amount spent', 'total amount spent', 'ad spend',
      'campaign cost', 'campaign spend', 'expenses', 'expenditure', 'investment', 'charges', 'amount charged',
    ],
    revenue: [
      'revenue', 'total revenue', 'sales revenue', 'attributed revenue', 'campaign revenue', 'sales', 'total sales', 'turnover',
      'income', 'conversion value', 'conversions value', 'conv value', 'total conversion value', 'purchase value',
      'purchases value', 'purchase conversion value', 'purchases conversion value', 'placed order value', 'order value',
      'total order value', 'sales amount', 'sales value', 'revenue generated', 'gross sales', 'total gross sales', 'gmv',
    ],
    sent: [
      'sent', 'messages sent', 'emails sent', 'total sent', 'sms sent', 'sends', 'total sends', 'recipients', 'total recipients',
      'number sent', 'sent messages', 'sent emails', 'message sent', 'volume', 'messages', 'total messages', 'target user count',
      'recipient count', 'push sent', 'notifications sent', 'emails', 'send volume', 'accepted', 'submitted', 'quantity sent', 'sent count',
    ],
    delivered: [
      'delivered', 'messages delivered', 'emails delivered', 'total delivered', 'successful deliveries', 'deliveries',
      'delivered messages', 'delivered emails', 'sms delivered', 'received', 'received email', 'received sms', 'delivered count',
    ],
    failed: [
      'failed', 'total bounces', 'bounces', 'bounced', 'undelivered', 'failures', 'not delivered', 'failed messages', 'total failed',
      'messages failed', 'errors', 'rejected', 'bounced emails', 'bounced email', 'failed deliveries', 'hard bounces',
      'undelivered messages', 'failed count',
    ],
    opened: [
      'unique opens', 'opens unique', 'unique opened', 'opened', 'opens', 'read', 'reads', 'messages read', 'messages opened',
      'emails opened', 'opened email', 'unique reads', 'seen', 'total reads', 'opened messages', 'read count', 'total opens', 'opens total',
    ],
    clicked: [
      'unique clicks', 'clicks unique', 'unique link clicks', 'unique clicked', 'link clicks', 'clicked', 'clicks', 'clicked email', 'cta clicks',
      'cta url link clicks', 'button clicks', 'url clicks', 'unique click', 'total clicks', 'clicks total', 'click count', 'unique clickers', 'clickers',
    ],
    replied: [
      'replies', 'replied', 'unique replies', 'responses', 'responded', 'quick replies', 'total replies', 'reply count',
    ],
    conversations: ['conversations', 'total conversations', 'conversations started', 'messaging conversations started', 'chats'],
    conversions: [
      'conversions', 'total conversions', 'orders', 'total orders', 'purchases', 'total purchases', 'placed orders', 'placed order',
      'unique placed order', 'transactions', 'approved conversion', 'converted', 'sales count', 'number of orders', 'results',
      'website purchases', 'completed purchases', 'order count', 'bookings', 'total conversion', 'redemptions',
    ],
    leads: ['leads', 'new leads', 'total leads', 'leads generated', 'mqls', 'mql', 'lead count', 'form submissions', 'enquiries', 'inquiries'],
    new_subscribers: [
      'new subscribers', 'new subs', 'opt ins', 'new opt ins', 'subscribed', 'subscribes', 'subscribed to list', 'sign ups', 'signups',
      'new contacts', 'subscribers gained', 'list additions', 'subscriptions', 'new sign ups',
    ],
    opt_outs: [
      'unsubscribes', 'unsubscribed', 'opt outs', 'optouts', 'opted out', 'unsubs', 'total unsubscribes', 'unsubscribes unique', 'unique unsubscribes',
      'stop', 'stops', 'opt out', 'unsubscriptions', 'subscribers lost',
    ],
    complaints: [
      'complaints', 'spam complaints', 'abuse complaints', 'marked email as spam', 'marked as spam', 'spam reports', 'blocks', 'blocked', 'spam',
    ],
    list_size_start: ['list size at start', 'list size', 'subscribers at start', 'starting subscribers', 'opening list size', 'list size start', 'subscribers'],
    registrants: ['registrants', 'registered', 'registrations', 'total registrants', 'total registrations', 'sign ups for event', 'rsvps', 'registration count'],
    attendees: [
      'attendees', 'attended', 'total attendees', 'unique viewers', 'zoom unique viewers', 'live attendees', 'participants',
      'unique attendees', 'attendance', 'attendee count', 'show ups', 'total participants',
    ],
    target_invited: ['target accounts invited', 'target invited', 'target account invitations'],
    target_attendees: [
      'target attendees', 'target account attendees', 'target accounts attended', 'target accounts attending', 'key account attendees',
    ],
    opportunities: ['opportunities', 'opps', 'new opportunities', 'opportunities created', 'sqls', 'opportunity count'],
    opportunity_value: [
      'opportunity value', 'pipeline', 'pipeline value', 'pipeline generated', 'opportunity amount', 'forecast amount', 'pipeline created',
    ],
    new_customers: ['new customers', 'customers acquired', 'new buyers', 'first time customers', 'first time buyers', 'acquired customers', 'new clients'],
    csat: ['csat', 'csat score', 'customer satisfaction', 'satisfaction', 'satisfaction score', 'average rating'],
    csat_responses: ['csat responses', 'survey responses', 'ratings count', 'number of ratings', 'csat count'],
    brand_searches: ['brand searches', 'branded searches', 'brand search volume', 'branded search volume'],
    impressions: ['impressions', 'impr', 'views', 'total impressions', 'ad impressions'],
  },
  costParts: [
    'message fees', 'messaging fees', 'message cost', 'messaging cost', 'platform', 'platform fee', 'platform fees', 'platform cost', 'creative',
    'creative cost', 'creative costs', 'labour', 'labor', 'labour cost', 'labor cost', 'staff cost', 'media cost', 'media spend', 'agency fee',
    'agency fees', 'production cost', 'carrier fees', 'sms cost', 'whatsapp cost', 'email cost', 'tool cost', 'software cost', 'send cost',
    'distribution cost', 'incentives', 'incentive cost', 'discount cost',
  ],
  budgets: ['budget', 'campaign budget', 'total budget', 'planned budget'],
  otherThings: [
    'rate', 'rates', 'ctr', 'cpc', 'cpm', 'cpa', 'cpl', 'cac', 'roi', 'roas', 'ctor', 'cvr', 'aov', 'avg', 'average', 'mean', 'median', 'per', 'percent',
    'percentage', 'pct', 'ratio', 'share', 'id', 'ids', 'status', 'state', 'type', 'kind', 'target', 'goal', 'forecast', 'planned', 'estimated', 'expected',
    'cumulative', 'running', 'reach', 'frequency', 'score', 'index', 'rank', 'position', 'time', 'duration', 'minutes', 'hours', 'weekday', 'url', 'link',
    'setting', 'strategy', 'indicator', 'email', 'phone', 'address', 'location', 'country', 'city', 'language', 'notes', 'comment', 'comments', 'description',
    'remaining', 'previous', 'change', 'growth', 'difference', 'vs', 'original', 'folder', 'unit', 'each', 'likes', 'shares', 'reactions', 'forwarded', 'forwards',
    'facebook', 'youtube', 'max', 'min', 'soft', 'objective', 'reason', 'reasons', 'level', 'limit', 'owner', 'user', 'price', 'goods', 'product', 'shipping', 'item', 'saved', 'savings',
  ],
  totals: ['total', 'totals', 'grand total', 'subtotal', 'sub total', 'sum', 'overall', 'overall total', 'all campaigns'],
  months: {
    january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7,
    august: 8, aug: 8, september: 9, sep: 9, sept: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
  },
  inDates: [
    'monday', 'mon', 'tuesday', 'tue', 'tues', 'wednesday', 'wed', 'thursday', 'thu', 'thur', 'thurs', 'friday', 'fri', 'saturday', 'sat',
    'sunday', 'sun', 'of', 'st', 'nd', 'rd', 'th',
  ],
  blanks: ['not available', 'no data'],
});
