import { QueryStates } from '@/components/query-states'
import { useAgreements } from '../api/approvals'
import { ApprovalSteps } from './approval-steps'
import { ConsentRow } from './consent-row'

/** Who approved the money an answer offers, and what the customer said to the answer. */
export function ComplaintAgreed({ requestId }: { requestId: number }) {
  const query = useAgreements(requestId)
  return (
    <QueryStates query={query} rows={1}>
      {(agreed) => (
        <>
          {agreed.approvals
            .filter((each) => each.purpose === 'COMPLAINT_WITH_MONEY')
            .map((approval) => (
              <ApprovalSteps key={approval.id} approval={approval} />
            ))}
          {agreed.consents
            .filter((each) => each.purpose === 'COMPLAINT_ANSWER')
            .map((consent) => (
              <ConsentRow key={consent.id} requestId={requestId} consent={consent} />
            ))}
        </>
      )}
    </QueryStates>
  )
}
