import type { Words } from '../words'
import type { audit as zh } from '../zh/audit'

export const audit: Words<typeof zh> = {
  all: '{{thing}}: everything',
  one: '{{thing}}: {{act}}',
  whole: {
    session: { opened: 'Signed in', closed: 'Signed out', refused: 'Sign-in refused' },
    clock: { moved: 'System clock moved' },
  },
  thing: {
    provider: 'Provider',
    copies: 'Copies', approval: 'Approval', audit: 'Audit log', breach: 'Breach', 'canned-reply': 'Canned reply', category: 'Product category', 'charge-notes': 'Charge notes', checklist: 'Checklist', clock: 'System clock',
    company: 'Company', complaint: 'Complaint', consent: 'Customer’s consent', contact: 'Contact', contract: 'Contract', 'credit-note': 'Credit note', customer: 'Customer', customers: 'Table of customers', department: 'Department',
    duty: 'Duty', engineer: 'Engineer', escalation: 'Escalation rules', expense: 'Expense', holidays: 'Holidays', 'house-hours': 'Working hours', 'intake-hook': 'Program that reports', letter: 'Letter', 'letter-template': 'Letter template', loan: 'Loan',
    loaner: 'Loaner', mail: 'Mail', mailbox: 'Mailbox', maintenance: 'Planned maintenance', message: 'Message', model: 'Product model', models: 'Table of models', nonconformity: 'Nonconforming goods', 'notice-channel': 'Notice channel',
    'notice-house': 'Notice settings', 'notice-template': 'Notice template', obligation: 'Promise', outage: 'Outage', unseen: 'Unseen stretch', part: 'Part', parts: 'Stock', place: 'Stock place', portal: 'Portal', promise: 'Promise', quote: 'Quote',
    'rate-card': 'Rate card', request: 'Request', requests: 'Table of requests', return: 'Return', routing: 'Routing rules', 'saved-view': 'Saved view', session: 'Session', settlement: 'Settlement', site: 'Site', token: 'API token',
    'handling-sheet': 'Handling sheet', 'charge-note': 'Charge note', unit: 'Unit', units: 'Table of units', user: 'User', visit: 'Visit', 'work-order': 'Work order',
  },
  act: {
    documented: 'document filed',
    reopened: 'Used again',
    contact: 'contact wants them or not', house: 'set', sales: 'who sold the contract', accepted: 'accepted', acknowledged: 'acknowledged', added: 'added', again: 'sent again', amended: 'amended', announced: 'announced', answered: 'answered', approved: 'approved', 'approved-despite-questions': 'approved despite questions',
    arrived: 'arrived', 'asked-again': 'asked again', asked: 'asked', authorised: 'authorised', back: 'back', 'begun-unapproved': 'begun without approval', 'called-back': 'called back', cancelled: 'cancelled',
    'certificate-added': 'certificate added', 'certificate-removed': 'certificate removed', 'chain-replaced': 'chain changed', 'chain-reset': 'chain reset', changed: 'changed', charged: 'charged', 'clause-accepted': 'clause accepted',
    'clause-added': 'clause added', 'clause-corrected': 'clause corrected', 'clause-proposed': 'clause put back', 'clause-rejected': 'clause rejected', 'clauses-accepted': 'all plain clauses accepted', closed: 'closed', counted: 'counted', counterfeit: 'counterfeit found', created: 'created',
    decided: 'decided', declined: 'declined by the customer', delegated: 'delegated', 'delegate-revoked': 'delegate revoked', deleted: 'deleted', 'discount-approved': 'discount approved', 'discount-asked': 'discount asked', 'discount-refused': 'discount refused',
    'dispute-closed': 'dispute closed', disputed: 'disputed', 'done-elsewhere': 'done elsewhere', drafted: 'drafted', drawn: 'drawn', ended: 'ended', exchanged: 'exchanged', exported: 'exported', 'follow-up': 'follow-up opened',
    found: 'found', granted: 'granted', 'handed-in': 'handed in', held: 'held', imported: 'imported', 'import-cancelled': 'import stopped', 'import-started': 'import started', 'import-taken-back': 'import taken back', inspected: 'inspected',
    investigating: 'investigator named', invited: 'invited', 'in-approval': 'in approval', issued: 'issued', 'label-made': 'label made', 'ladder-set': 'set', 'let-end': 'ended by management', 'limits-set': 'limits set', linked: 'linked to single sign-on', met: 'met by hand',
    moved: 'moved', 'needs-said': 'needs said', noted: 'noted', 'not-accepted': 'not accepted by the customer', 'not-approved': 'not approved', 'not-promised': 'not a promise', occasioned: 'occasioned', opened: 'opened', offered: 'offered', 'paid-out': 'paid out', paid: 'paid', payment: 'payment',
    'password-set': 'password set', 'scope-drawn': 'data scope drawn', proposed: 'disposition proposed', ready: 'ready', 'reason-set': 'reason given', receipt: 'receipt added', 'receipt-removed': 'receipt removed', received: 'received', reclassified: 'no complaint any more', recorded: 'recorded', refund: 'refund', refunded: 'refunded',
    refused: 'refused', rejected: 'rejected', released: 'released', removed: 'removed', renewed: 'new version', 'reorder-point': 'reorder point set', repaired: 'repaired', 'request-link': 'link to a request', reserved: 'reserved', reset: 'reset', restored: 'restored',
    resumed: 'resumed', retired: 'retired', revised: 'revised', revoked: 'revoked', 'rules-set': 'set', saved: 'saved', 'sent-back': 'sent back', sent: 'sent', settled: 'settled', shipped: 'shipped', superseded: 'superseded', suspended: 'suspended',
    'taken-back': 'taken back', told: 'customer told', tried: 'tried', undone: 'undone', unlinked: 'unlinked from single sign-on', uploaded: 'uploaded', 'penalty-stated': 'penalty stated', viewed: 'viewed', waived: 'waived', 'waiver-asked': 'waiver asked', 'waiver-limit-set': 'waiver limit set', 'waiver-refused': 'waiver refused',
    withdrawn: 'withdrawn', joined: 'joined', automatic: 'automatic reply', list: 'list mail', loop: 'loop', bounce: 'bounce', duplicate: 'duplicate',
  },
}
