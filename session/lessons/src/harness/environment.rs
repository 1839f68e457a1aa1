//! The environment of a lesson.

use std::io::{IsTerminal, stderr};

use sandbox::Sandbox;
use session::wire::WireLog;
use session::{Env, Fs, Session, SessionBuilder};

use super::interrupt::{interrupted, uploads_aborted};
use super::{Failure, Meter, Options, progress};

/// The region of a session at a custom endpoint, if no setting has one.
const DEFAULT_REGION: &str = "us-east-1";

/// The environment of a lesson: its session, and the sandbox behind it unless it goes to another endpoint.
#[derive(Debug)]
pub struct Environment {
    session: Session,
    wire: WireLog,
    sandbox: Option<Sandbox>,
    meter: Meter,
    watched: bool,
}

impl Environment {
    /// Starts the sandbox, or resolves the session for the endpoint that the options name.
    ///
    /// # Errors
    ///
    /// [`Failure::Misuse`] for options that do not go together, [`Failure::Failed`] when the sandbox does not start or
    /// the session cannot be resolved.
    pub async fn open(options: &Options) -> Result<Self, Failure> {
        let mut environment = if options.aws || options.endpoint_url.is_some() {
            Self::elsewhere(options).await?
        } else {
            Self::in_a_sandbox(options).await?
        };
        environment.watched = !options.json && stderr().is_terminal();
        Ok(environment)
    }

    /// The session. All requests of its clients and resources are in the wire log.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The sandbox of this process; `None` under `--aws` and `--endpoint-url`.
    #[must_use]
    pub fn sandbox(&self) -> Option<&Sandbox> {
        self.sandbox.as_ref()
    }

    /// The log of all requests.
    #[must_use]
    pub fn wire(&self) -> &WireLog {
        &self.wire
    }

    /// The progress of the lesson's transfers.
    #[must_use]
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// Does work until it ends or Ctrl-C is pressed, and shows its progress on a terminal.
    pub(super) async fn watch<T: Send>(
        &self,
        name: &str,
        work: impl Future<Output = Result<T, Failure>> + Send,
    ) -> Result<T, Failure> {
        let work = async {
            if self.watched {
                progress::show(name, &self.wire, &self.meter, work).await
            } else {
                work.await
            }
        };
        let ended = tokio::select! {
            biased;
            () = interrupted() => None,
            result = work => Some(result),
        };
        if let Some(result) = ended {
            result
        } else {
            uploads_aborted().await;
            Err(Failure::Interrupted)
        }
    }

    pub(super) fn new(session: Session, wire: WireLog, sandbox: Option<Sandbox>) -> Self {
        Self {
            session,
            wire,
            sandbox,
            meter: Meter::default(),
            watched: false,
        }
    }

    async fn in_a_sandbox(options: &Options) -> Result<Self, Failure> {
        if options.profile.is_some() {
            let problem =
                "--profile needs --aws or --endpoint-url: the sandbox has keys of its own";
            return Err(Failure::Misuse(problem.to_owned()));
        }
        let region = options.region.as_deref().unwrap_or(DEFAULT_REGION);
        let sandbox = Sandbox::builder().region(region).start().await?;
        let wire = WireLog::new();
        let session = sandbox_session(&sandbox).wire_log(wire.clone());
        let session = session.build().await?;
        Ok(Self::new(session, wire, Some(sandbox)))
    }

    async fn elsewhere(options: &Options) -> Result<Self, Failure> {
        let wire = WireLog::new();
        let mut builder = Session::builder().wire_log(wire.clone());
        if let Some(name) = &options.profile {
            builder = builder.profile_name(name);
        }
        if let Some(name) = &options.region {
            builder = builder.region_name(name);
        }
        if let Some(url) = &options.endpoint_url {
            builder = builder.endpoint_url(url);
        }
        let session = with_a_region(builder.build().await?, options)?;
        Ok(Self::new(session, wire, None))
    }
}

/// A session for a sandbox, with its keys, region and endpoint. It takes nothing from the machine: no variable and no file
/// could name another endpoint, another account or a proxy.
pub fn sandbox_session(sandbox: &Sandbox) -> SessionBuilder {
    Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
}

/// Nothing can be signed without a region. An endpoint of one's own has a usual one; AWS has not.
fn with_a_region(session: Session, options: &Options) -> Result<Session, Failure> {
    if session.region_name().is_some() {
        return Ok(session);
    }
    if options.aws {
        let problem = "no region: give --region, set AWS_REGION, or add one to the profile";
        return Err(Failure::Misuse(problem.to_owned()));
    }
    Ok(session.with_region(DEFAULT_REGION)?)
}
