//! The `session` program: its lessons, and what each is called with.

use clap::{Parser, Subcommand};

use crate::harness::{self, Context, Failure, LessonResult, Needs, Options, SAFETY};
use crate::{connect, demo_profiles, explain, profiles, regions, two_regions};

/// The lessons about sessions: credentials, profiles, regions
#[derive(Parser)]
#[command(name = "session", version, disable_help_subcommand = true, after_help = SAFETY)]
#[command(subcommand_help_heading = "Lessons", subcommand_value_name = "LESSON")]
pub struct Program {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    lesson: Lesson,
}

#[derive(Clone, Copy, Subcommand)]
enum Lesson {
    /// Connect in four ways: explicit keys, environment, profile, default session
    Connect,
    /// Show each setting, its value, and its source; --aws shows your own
    Explain,
    /// List the profiles of the shared files
    Profiles,
    /// List the partitions and regions, and count those of six services
    Regions,
    /// Call two regions with the credentials of one session
    TwoRegions,
}

impl harness::Program for Program {
    const WAY: &'static str = "session";

    fn options(&self) -> &Options {
        &self.options
    }

    fn needs(&self) -> Needs {
        Needs::Session
    }

    async fn work(self, context: Context) -> Result<LessonResult, Failure> {
        let session = context.session;
        match self.lesson {
            Lesson::Connect => LessonResult::list(&connect(&session).await?),
            Lesson::Explain => LessonResult::text(&explain(&session).await),
            Lesson::Profiles if context.sandboxed => {
                // The files of this machine stay unread, so there are some to look at.
                LessonResult::list(&profiles(&demo_profiles().await?))
            }
            Lesson::Profiles => LessonResult::list(&profiles(&session)),
            Lesson::Regions => LessonResult::text(&regions(&session)?),
            Lesson::TwoRegions => {
                // The session's own region, and one far from it.
                let here = session.region_name().unwrap_or("us-east-1").to_owned();
                let there = match here.as_str() {
                    "eu-west-1" => "us-east-1",
                    _ => "eu-west-1",
                };
                let regions = [here, there.to_owned()];
                LessonResult::list(&two_regions(&session, &regions).await?)
            }
        }
    }
}
