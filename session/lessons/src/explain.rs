//! Why this session is who and where it is.

use session::{Explanation, Session};

// ANCHOR: task
/// Each setting of the session, its value, where it came from, and what was passed over.
pub async fn explain(session: &Session) -> Explanation {
    session.explain().await
}
// ANCHOR_END: task
