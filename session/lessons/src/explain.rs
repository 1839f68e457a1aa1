//! The settings of a session, each with its source.

use session::{Explanation, Session};

use crate::harness::{AnySession, Context, Failure, LessonResult};

// ANCHOR: task
/// Each setting of the session: its value, its source, and the other sources that have one.
pub async fn explain(session: &Session) -> Explanation {
    session.explain().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    LessonResult::text(&explain(&context.session).await)
}
