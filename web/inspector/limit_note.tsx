import { m } from '../paraglide/messages.js'
import { useSession } from '../session.ts'

/** Where the account is disabled or the device revoked: what happened, that nothing is lost, and what can still be done. */
export function LimitNote() {
  const session = useSession()
  if (!session?.limit) return null
  const isRevoked = session.limit === 'device_revoked'
  const reason = session.limit_reason
  return (
    <div className="note limit-note">
      <p>
        <strong>{isRevoked ? (reason ? m.limit_revoked_why({ reason }) : m.limit_revoked()) : m.limit_deposit()}</strong>
      </p>
      <p>{m.limit_all_here()}</p>
      <p>{isRevoked ? m.limit_revoked_text() : m.limit_deposit_text()}</p>
    </div>
  )
}
