import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Page } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { useChargeAccount } from '@/features/charges/api/charges'
import { ChargeAccount } from '@/features/charges/components/charge-account'

export default function ChargeNotePage() {
  const { t } = useTranslation()
  const id = Number(useParams()['id'])
  const query = useChargeAccount(id)
  return (
    <QueryStates query={query}>
      {(shown) => (
        <Page title={`${t('quotes.chargePaper')} ${shown.account.note.number}`} sub={<span className="muted">{shown.customer?.name}</span>} actions={<PdfLink path={`/charge-notes/${id}/note.pdf`} label={t('quotes.chargePaper')} />}>
          <ChargeAccount shown={shown} />
        </Page>
      )}
    </QueryStates>
  )
}
