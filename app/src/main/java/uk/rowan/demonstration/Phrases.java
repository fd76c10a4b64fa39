package uk.rowan.demonstration;

import java.util.ArrayList;
import java.util.List;

/// Words such as practitioners write, put together from parts. They are about nobody, and name no
/// place.
final class Phrases {

  private static final List<String> CONCERN =
      List.of(
          "{S} came to us on her own and asked if we could talk.",
          "A colleague noticed bruising on {p} arm and asked in private.",
          "{S} rang in tears and spoke quickly because {s} had little time.",
          "We were called to the home after neighbours heard shouting.",
          "{S} told the nurse during a routine appointment.",
          "{S} wrote to us that things at home have become unbearable.",
          "This was raised at handover after a second visit in a month.");
  private static final List<String> CONCERN_WHAT =
      List.of(
          "The arguments have become more frequent since {s} said {s} wants to leave.",
          "{S} is not allowed to go out alone and has to answer every call.",
          "The wages go into an account {s} cannot use.",
          "There was a push against a door last week and a threat with an object.",
          "Messages arrive day and night, some of them threatening.",
          "{S} described hands around {p} neck during an argument.",
          "Family members ring {o} to say that {s} brings shame on them.",
          "The phone is checked every evening.");
  private static final List<String> CONCERN_WISH =
      List.of(
          "{S} would like someone to explain what can be done.",
          "{S} wants to stay in the home if that can be made safe.",
          "{S} is frightened of what happens if this becomes known.",
          "{S} has asked for help before and was put off by the wait.",
          "{S} wants the children to be settled before anything else.",
          "{S} is not sure that this counts, and needs time.");
  private static final List<String> SPOKE =
      List.of(
          "Checked that it was safe to talk: alone, nobody expected back.",
          "Rang at the agreed hour; {s} answered and could talk.",
          "Met as planned. {S} had slept badly but was glad to come.",
          "Short call because somebody was due home.");
  private static final List<String> SPOKE_WHAT =
      List.of(
          "Went through the safety plan and changed the code word.",
          "Talked about the hearing and what happens on the day.",
          "{S} has opened an account of {p} own.",
          "Talked through options for housing; no decision yet.",
          "No new incident since we last spoke.",
          "There was a new incident at the weekend; {s} has told police.",
          "{S} is worried about handover of the children on Friday.",
          "{S} has seen the GP and starts counselling next month.");
  private static final List<String> NEXT =
      List.of(
          "Will ring again next week at the same hour.",
          "I will write to the landlord with {p} consent.",
          "{S} will think about it and tell me on Thursday.",
          "Agreed to bring the papers next time.",
          "I will ask the solicitor for a date.",
          "Next meeting agreed.");
  private static final List<String> MISSED =
      List.of(
          "No answer. Left nothing, as agreed.",
          "Rang out twice, ten minutes apart.",
          "Not answered at the safe hour; will try another day at another hour.",
          "No reply yet.");
  private static final List<String> SOMEONE_ELSE =
      List.of(
          "A man answered. Said it was a wrong number and ended the call.",
          "A child answered; ended the call without saying who rang.");
  private static final List<String> NOT_SAFE =
      List.of(
          "{S} answered but could not talk and used the agreed word. Ended the call at once.",
          "Somebody was in the room. Rang off as agreed.");
  private static final List<String> NOTE =
      List.of(
          "Talked with the officer in the case: the file goes for a decision next week.",
          "Letter of support written for the application and read through together.",
          "Went with {o} to the appointment; {s} spoke for {o}self and did well.",
          "The locks were changed and a camera fitted. {S} says {s} slept through the night.",
          "School has put a member of staff aside for the children in the mornings.",
          "Benefits: advance agreed, first payment expected on Monday.",
          "{S} decided not to give a statement for now. Respected, and explained that this can change.",
          "{S} says messages have stopped since the order was served.",
          "The other parent’s solicitor asks for more contact; our view sent to Children’s Services.",
          "Talked about what leaving would take. {S} is not ready and knows we stay in touch.");
  private static final List<String> NOTE_VIEW =
      List.of(
          "{S} is making {p} own decisions and I am led by them.",
          "I remain worried about escalation if {s} moves before the hearing.",
          "Risk unchanged in my view; reassess after the hearing.",
          "Confidence is growing; {s} now rings us before things get worse.",
          "Will raise with my manager on Wednesday.",
          "No safeguarding duty arises from this today; checked with the lead.",
          "Isolation is still what weighs most.");
  private static final List<String> SUPERVISION =
      List.of(
          "Discussed pace: follow the person, not the form. Plan stays as it is.",
          "Talked about boundaries around calls after hours, and who covers.",
          "Looked at the last assessment together; agreed to repeat it this week.",
          "Checked how the worker is after a hard week. Case load reviewed.",
          "Agreed that the plan needs a second look with housing at the table.");
  private static final List<String> HANDOVER =
      List.of(
          "Handed over with the person’s knowledge. They prefer mornings and short calls.",
          "Handed over because of leave. Hearing is the next thing; papers are complete.");
  private static final List<String> CLOSURE =
      List.of(
          "Planned ending. Went through what has changed and how to come back at any time.",
          "Closed as agreed in supervision. The safety plan stays with the person.",
          "Closed after attempts at different hours, all of them safe. The way back is open.");
  private static final List<String> FOLLOW_UP =
      List.of(
          "Things are calm. Work has started again and the children have settled.",
          "Doing well; asked about the group and will be sent dates.",
          "Some unwelcome messages; reminded how to report and offered to reopen.");
  private static final List<String> TASKS =
      List.of(
          "Ring at the safe hour",
          "Ask housing about the transfer list",
          "Send the letter of support",
          "Check the date of the hearing",
          "Review the safety plan together",
          "Ask the school about mornings",
          "Chase the benefit advance",
          "Arrange an interpreter for the next meeting",
          "Book a visit for the locks",
          "Reassess after the new incident");
  private static final List<String> JUDGEMENT =
      List.of(
          "The pattern is one of control, and it tightens when {s} steps away.",
          "Separation is recent and the threats have become more specific.",
          "There has been nothing new for months and the order is being kept.",
          "What worries me is how little {s} can do without being watched.",
          "{S} is calm and clear, has people around {o}, and knows what to do.",
          "Injury, threats and a breach of bail within a few weeks.");
  private static final List<String> LATEST =
      List.of(
          "Shouting and a door kicked in last weekend.",
          "Followed home from work twice this month.",
          "Pushed during an argument about money.",
          "Nothing since we last spoke.",
          "Messages through other people.");
  private static final List<String> WISHES =
      List.of(
          "To stay in the home and feel safe there.",
          "That it stops, without losing the family.",
          "To move away and start again.",
          "To sleep through one night.");
  private static final List<String> ITEM_NOTE =
      List.of("Once, last year.", "Told us in confidence.", "Several times.", "Police know of it.");
  private static final List<String> PLAN_SECTIONS =
      List.of("NOW", "HOME", "PHONES", "PEOPLE", "CHILDREN", "LATER");
  private static final List<List<String>> PLAN =
      List.of(
          List.of(
              "Ring 999 and leave the line open. The word is one that both of us know.",
              "Go to the neighbour who knows. Shoes and keys stay by the door."),
          List.of(
              "Vary the way home. Lights by the back door work again.",
              "New locks; windows closed at night. Tells one friend when going out."),
          List.of(
              "Second phone, kept elsewhere. Location sharing is off and was checked.",
              "Passwords changed on a device that is not shared. Post goes to a safe place."),
          List.of(
              "A sister and a colleague know. The cousin must not.",
              "The GP and the school know. Friends in common do not."),
          List.of(
              "School knows who may collect. The children know whom to ring.",
              "Contact only through the centre. The children were told in simple words.",
              ""),
          List.of(
              "Hearing next month; we go together.",
              "A move is being looked at, not before June.",
              ""));
  private static final List<String> FLAG =
      List.of(
          "Visits in pairs only: threats were made against staff at the door.",
          "Dogs on the premises. Ring before any visit.",
          "Do not call on the person who harms: has followed a worker to the car.");
  private static final List<String> SAFEGUARDING =
      List.of(
          "Referred to children’s social care on the same day; reference with the team leader.",
          "Adult safeguarding concern raised with the council; outcome awaited.");
  private static final List<String> EMERGENCY =
      List.of(
          "Police rang at night: person at the station without anybody to call, needed the safe contact.",
          "Ward asked whether it was safe to discharge tonight and whom to ring.",
          "Worker on leave, person outside the office and frightened.");
  private static final List<String> DECISION =
      List.of(
          "Spoken to by telephone at the safe hour; agreed with this.",
          "Told the referrer the same day.",
          "Explained how to come back to us.",
          "Talked through with the team leader.");
  private static final List<String> ASKED =
      List.of(
          "Asked the referrer whether there is a safe hour to ring.",
          "Asked whether the children live in the same home.",
          "Asked the referrer whether the person knows of the referral.");
  private static final List<String> SAFE_WORDS =
      List.of(
          "Say it is the library about a reservation.",
          "Ask for the survey; if it is safe the answer is Tuesday.",
          "The mother may answer and knows.",
          "Withhold the number.",
          "");

  private final Dice dice;

  Phrases(Dice dice) {
    this.dice = dice;
  }

  private String say(boolean woman, List<String> some) {
    var words = dice.pick(some);
    return words
        .replace("{S}", woman ? "She" : "He")
        .replace("{s}", woman ? "she" : "he")
        .replace("{o}", woman ? "her" : "him")
        .replace("{p}", woman ? "her" : "his")
        .replace(" on her own", woman ? " on her own" : " on his own");
  }

  String concern(boolean woman) {
    return say(woman, CONCERN) + " " + say(woman, CONCERN_WHAT) + " " + say(woman, CONCERN_WISH);
  }

  String contact(boolean woman, String outcome) {
    return switch (outcome) {
      case "SPOKE", "MET", "REPLIED" ->
          say(woman, SPOKE) + " " + say(woman, SPOKE_WHAT) + " " + say(woman, NEXT);
      case "SOMEONE_ELSE_ANSWERED" -> say(woman, SOMEONE_ELSE);
      case "NOT_SAFE_TO_TALK" -> say(woman, NOT_SAFE);
      default -> say(woman, MISSED);
    };
  }

  String note(boolean woman, String kind) {
    return switch (kind) {
      case "SUPERVISION" -> say(woman, SUPERVISION);
      case "HANDOVER" -> say(woman, HANDOVER);
      case "CLOSURE" -> say(woman, CLOSURE);
      case "FOLLOW_UP" -> say(woman, FOLLOW_UP);
      default -> say(woman, NOTE) + " " + say(woman, NOTE_VIEW);
    };
  }

  /// Section by section, in the order of the plan.
  String plan() {
    var sections = new ArrayList<String>();
    for (int i = 0; i < PLAN.size(); i++) {
      var words = dice.pick(PLAN.get(i));
      if (!words.isEmpty()) {
        sections.add(PLAN_SECTIONS.get(i) + "\u001e" + words);
      }
    }
    return String.join("\u001f", sections);
  }

  String judgement(boolean woman) {
    return say(woman, JUDGEMENT);
  }

  String latest() {
    return dice.pick(LATEST);
  }

  String wishes() {
    return dice.pick(WISHES);
  }

  String itemNote() {
    return dice.pick(ITEM_NOTE);
  }

  String task() {
    return dice.pick(TASKS);
  }

  String flag(boolean safety) {
    return dice.pick(safety ? FLAG : SAFEGUARDING);
  }

  String emergency() {
    return dice.pick(EMERGENCY);
  }

  String decision(boolean asked) {
    return dice.pick(asked ? ASKED : DECISION);
  }

  String safeWords() {
    return dice.pick(SAFE_WORDS);
  }

  String mustNotKnow() {
    return dice.oneOf(
        "The partner and his family.", "Nobody in the household.", "The former partner.");
  }
}
