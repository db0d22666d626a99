// What belongs to a choice opens once it is made, or once words that were kept are put back.
export default function unfold(form) {
  const fold = form.querySelector("[data-fold]");
  const open = () => { if (fold) fold.open = true; };

  form.addEventListener("change", (event) => {
    if (event.target.matches("input[type=radio]")) open();
  });
  form.addEventListener("drafting:restored", open);
  // Whoever was quicker than this script has chosen already.
  if (form.querySelector("input[name=outcome]:checked")) open();
}
