//! The `session` program: the lessons about who and where.

use std::future::Future;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use session::{Error, Session};
use session_lessons as tasks;
use session_lessons::harness::{
    Answer, Failure, Options, Performance, SAFETY, Stage, Title, report,
};

/// The lessons about who and where: credentials, profiles, regions
#[derive(Parser)]
#[command(name = "session", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Lesson,
}

#[derive(Clone, Copy, Subcommand)]
enum Lesson {
    /// Connect in four ways: keys in hand, environment, profile, default session
    Connect,
    /// Show each setting, its value, and where it came from; --aws shows your own
    Explain,
    /// List the profiles of the shared files
    Profiles,
    /// List the partitions and regions, and count those of six services
    Regions,
    /// Be the same person in two regions, with one session
    TwoRegions,
}

impl Lesson {
    fn name(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Explain => "explain",
            Self::Profiles => "profiles",
            Self::Regions => "regions",
            Self::TwoRegions => "two-regions",
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let Program { options, lesson } = Program::parse();
    match lesson {
        Lesson::Connect => {
            let work = |session, _| async move { tasks::connect(&session).await };
            play(&options, lesson, work).await
        }
        Lesson::Explain => {
            let work = |session, _| async move { Ok(tasks::explain(&session).await) };
            play(&options, lesson, work).await
        }
        Lesson::Profiles => play(&options, lesson, profiles).await,
        Lesson::Regions => {
            let work = |session, _| async move { tasks::regions(&session) };
            play(&options, lesson, work).await
        }
        Lesson::TwoRegions => play(&options, lesson, two_regions).await,
    }
}

/// In the sandbox the machine's own files stay unread, so there are some to look at.
async fn profiles(session: Session, sandboxed: bool) -> Result<tasks::ProfileList, Error> {
    let session = if sandboxed {
        tasks::demo_profiles().await?
    } else {
        session
    };
    Ok(tasks::profiles(&session))
}

/// The session's own region, and one far from it.
async fn two_regions(session: Session, _: bool) -> Result<tasks::TwoRegions, Error> {
    let here = session.region_name().unwrap_or("us-east-1").to_owned();
    let there = match here.as_str() {
        "eu-west-1" => "us-east-1",
        _ => "eu-west-1",
    };
    tasks::two_regions(&session, &[here, there.to_owned()]).await
}

/// Plays one lesson, which is told its session and whether that is at a sandbox.
async fn play<A, F>(
    options: &Options,
    lesson: Lesson,
    work: impl FnOnce(Session, bool) -> F + Send,
) -> ExitCode
where
    A: Answer,
    F: Future<Output = Result<A, Error>> + Send,
{
    let title = Title {
        lesson: lesson.name(),
        way: "session",
    };
    let performance = match Stage::open(options).await {
        Ok(stage) => {
            let work = work(stage.session().clone(), stage.sandbox().is_some());
            stage.perform(title.lesson, Box::pin(work)).await
        }
        Err(failure) => Performance::<A>::failed(failure),
    };
    report(title, options, performance, None::<Failure>)
}
