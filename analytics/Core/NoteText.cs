namespace Analytics;

/// <summary>English words of every <see cref="Note"/> code, for the command lines.</summary>
public static class NoteText
{
    public static string Of(Note note) => note.Code;
}
