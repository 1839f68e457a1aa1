//! A lesson as a subcommand.

use std::fmt;
use std::pin::Pin;

use clap::{ArgMatches, Args, Command};

use super::{Context, Failure, LessonResult, Needs};

/// The options of a lesson, and the data that it needs.
pub trait Arguments: Args + Send + 'static {
    /// The data that the lesson needs.
    fn needs(&self) -> Needs;
}

/// A lesson: a subcommand and the function behind it.
pub struct Lesson {
    command: Command,
    task: Box<Parse>,
}

type Parse = dyn Fn(&ArgMatches) -> Result<Task, clap::Error> + Send + Sync;

/// A lesson whose arguments are known: what it needs, and what it does.
pub struct Task {
    needs: Needs,
    work: Box<dyn FnOnce(Context) -> Work + Send>,
}

type Work = Pin<Box<dyn Future<Output = Result<LessonResult, Failure>> + Send>>;

impl Lesson {
    /// A lesson by the name of its file (`list_objects`), with its help in one line, and its function.
    pub fn new<A, F>(file: &str, help: &'static str, lesson: fn(A, Context) -> F) -> Self
    where
        A: Arguments,
        F: Future<Output = Result<LessonResult, Failure>> + Send + 'static,
    {
        let command = Command::new(file.replace('_', "-"));
        Self {
            // The docs of the argument types are about the types.
            command: A::augment_args(command).about(help.trim()).long_about(None),
            task: Box::new(move |matches| {
                let arguments = A::from_arg_matches(matches)?;
                Ok(Task {
                    needs: arguments.needs(),
                    work: Box::new(move |context| Box::pin(lesson(arguments, context))),
                })
            }),
        }
    }

    /// The subcommand: `list-objects`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.command.get_name()
    }

    /// The lesson's help, in one line.
    #[must_use]
    pub fn about(&self) -> String {
        let about = self.command.get_about();
        about.map_or_else(String::new, ToString::to_string)
    }

    pub(super) fn command(&self) -> Command {
        self.command.clone()
    }

    pub(super) fn task(&self, matches: &ArgMatches) -> Result<Task, clap::Error> {
        (self.task)(matches)
    }
}

impl Task {
    /// The data that the lesson needs.
    #[must_use]
    pub fn needs(&self) -> &Needs {
        &self.needs
    }

    /// Does the lesson.
    ///
    /// # Errors
    ///
    /// The lesson's failure.
    pub async fn work(self, context: Context) -> Result<LessonResult, Failure> {
        (self.work)(context).await
    }
}

impl fmt::Debug for Lesson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Lesson").field(&self.name()).finish()
    }
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task")
            .field("needs", &self.needs)
            .finish_non_exhaustive()
    }
}
